using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Text;
using Xinhuo.Shell;

namespace Xinhuo.Community.Topics;

/// <summary>How a post will look before it is said: its title, its words and the pictures that are here already.</summary>
internal sealed record Preview(string? Title, string Html, IReadOnlyList<(PhotoId Id, string? Alt)> Pictures)
{
    public string Shape => PhotosTagHelper.Shape(Pictures.Count);

    public static async Task<Preview> Of(XinhuoDb db, PostInput input, string? title = null)
    {
        // A picture more than there is: a post of pictures alone is not refused for having no words.
        var words = await PostWords.ForReply(db, input.Body, [new PhotoId(Guid.Empty)]);
        return new(
            title is null ? null : CleanText.Line(title, Topic.MostTitleCharacters).Text,
            words.Refused ? "" : words.Value.Html,
            [.. input.Pictures.Select(id => (id, input.AltOf(id.Value)))]
        );
    }
}
