namespace Xinhuo.Community.Safety;

/// <summary>One act at the desk: a button that opens a line for the reason.</summary>
/// <param name="Handler">"Hide", "Dismiss", "Lift".</param>
/// <param name="Key">The report or the step it acts on, so that a refused form opens again.</param>
internal sealed record DeskForm(DeskPage Page, string Handler, Guid Key)
{
    public string Id => $"{Handler.ToLowerInvariant()}-{Key:N}";
    public string Field => Handler == "Lift" ? "Input.Sanction" : "Input.Report";
    public string Word => Handler.ToLowerInvariant();
    public bool Mending => Page.Mending == (Handler, Key);
}
