using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Projects;

/// <summary>What is wrong with something typed in a room.</summary>
internal static class RoomText
{
    public static Refusal Refuse(CleanedText text, string field, int most) =>
        text.Refusal == TextRefusal.Empty ? Refusal.On(field, "cocreation.room.words-missing") : Refusal.On(field, "cocreation.field.long", most);
}
