using Xinhuo.Members;

namespace Xinhuo.Community.Safety;

/// <summary>One act at the desk: a button that opens a line for the reason.</summary>
/// <param name="Handler">"Hide", "Dismiss", "HideLine", "DismissLine", "Suspend", "Lift".</param>
/// <param name="Key">What it acts on, so that a refused form opens again.</param>
internal sealed record DeskForm(DeskPage Page, string Handler, Guid Key, OpenReport? Report, MemberId Member)
{
    public string Id => $"{Handler.ToLowerInvariant()}-{Report?.Id.Value ?? Key:N}";

    /// <summary>What its words are called by: a line is put away as a post is.</summary>
    public string Word => Handler.Replace("Line", "", StringComparison.Ordinal).ToLowerInvariant();

    public bool Mending => Page.Mending == (Handler, Key);
}
