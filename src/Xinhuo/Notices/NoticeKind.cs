namespace Xinhuo.Notices;

/// <summary>A sort of thing that members are told. Rooms register theirs; a member may turn each off that is not <see cref="Always"/>.</summary>
/// <param name="Name">Its stable name ("reply").</param>
/// <param name="Word">The key of what the member reads beside the switch ("有人回我").</param>
/// <param name="Icon">A lucide icon's name, shown where nobody's face can be.</param>
/// <param name="Always">Cannot be turned off: what hosts decided about one's own words.</param>
/// <param name="Flies">Rises on the screen of who is here, as a thanks does, instead of a line at the foot.</param>
public sealed record NoticeKind(string Name, string Word, string Icon, int Order, bool Always = false, bool Flies = false);
