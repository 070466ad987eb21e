using Xinhuo.Members;

namespace Xinhuo.Community.Safety;

/// <summary>One act at the desk: a button that opens a line for the reason.</summary>
/// <param name="Handler">"Hide", "Dismiss", "Suspend", "Lift".</param>
/// <param name="Key">What it acts on, so that a refused form opens again.</param>
internal sealed record DeskForm(DeskPage Page, string Handler, Guid Key, OpenReport? Report, MemberId Member)
{
    public string Id => $"{Handler.ToLowerInvariant()}-{Report?.Id.Value ?? Key:N}";

    public bool Mending => Page.Mending == (Handler, Key);
}
