using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;

namespace Xinhuo.Community.Rules;

/// <summary>The hosts' pen for the house rules, in both languages beside each other.</summary>
internal sealed class EditRulesPage : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public RulesInput Input { get; set; } = new();

    public async Task OnGetAsync()
    {
        var rules = await RulesNow.Of(Db);
        (Input.Zh, Input.En, Input.After) = (rules.Zh, rules.En, rules.Version);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var written = await Act(db => WriteRules.Do(db, Me.Acting(), Input.Zh, Input.En, Input.Why, Input.After, Now));
        if (written.Refused)
            return Refused(written.Refusal!);
        SayArrived("community.rules.saved");
        return Redirect("/rules");
    }

    public sealed class RulesInput
    {
        public string? Zh { get; set; }
        public string? En { get; set; }
        public string? Why { get; set; }
        public int After { get; set; }
    }
}
