using Xinhuo.CoCreation.Desk;
using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>求助, for the later rooms of the house and for the sample: within their own act, and asked as on the pages.</summary>
internal static class AskingForHelp
{
    /// <param name="kind">"Fact", "File", "Access" or "Contact".</param>
    /// <param name="team">One of the asker's own projects; null: for themselves.</param>
    public static async Task<Outcome<HelpRequestId>> AskForHelp(
        this XinhuoDb db,
        Actor me,
        string kind,
        string title,
        string? words,
        TeamId? team,
        DateTimeOffset now
    )
    {
        var read = await PostWords.ForTopic(db, title, words);
        var form = new HelpInput { Kind = Enum.Parse<HelpKind>(kind), Team = team?.Value };
        return read.Refused ? read.Refusal! : await Desk.AskForHelp.Do(db, me, form, read.Value, now);
    }

    /// <summary>Somebody of the brand looks after it.</summary>
    public static async Task<Refusal?> TakeRequest(this XinhuoDb db, Actor staff, HelpRequestId request, DateTimeOffset now) =>
        (await LookAfterRequest.Take(db, staff, request, now)).Refusal;

    /// <summary>Somebody of the brand answers, or whoever asked asks on; the number of what was said.</summary>
    public static async Task<Outcome<int>> SayToRequest(this XinhuoDb db, Actor me, HelpRequestId request, string words, DateTimeOffset now)
    {
        var read = await PostWords.ForReply(db, words);
        return read.Refused ? read.Refusal! : await WriteToRequest.Do(db, me, request, read.Value, null, now);
    }

    /// <summary>这下好了: whoever asked says which answer helped.</summary>
    public static async Task<Refusal?> ThatHelped(this XinhuoDb db, Actor me, HelpRequestId request, int number, DateTimeOffset now) =>
        (await FinishRequest.Helped(db, me, request, number, now)).Refusal;

    /// <summary>Its owner says that it is done.</summary>
    public static async Task<Refusal?> SayDone(this XinhuoDb db, Actor owner, HelpRequestId request, DateTimeOffset now) =>
        (await FinishRequest.Done(db, owner, request, now)).Refusal;
}
