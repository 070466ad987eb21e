namespace Xinhuo.Journeys.Support;

/// <summary>What people who make something together do again and again: calling a team, coming to sit, and saying that this is who they are.</summary>
internal static class Making
{
    /// <summary>Calls a team: what it is, what one does oneself, and who else is hoped for. Gives the team's address.</summary>
    /// <param name="from">The page that the form was opened from: a brief's, or the one where one begins without any.</param>
    public static async Task<string> CallsATeam(this Visit visit, string from, string title, string mine, params (string Role, string Note)[] seats)
    {
        await visit.Page.GotoAsync(from);
        await visit.Press("main a[href^='/teams/new']", "/teams/new");
        await visit.Page.FillAsync("[name='Input.Title']", title);
        await visit.Page.FillAsync("[name='Input.Body']", "还没想好怎么拍，想和你们一起想。");
        await visit.Page.SelectOptionAsync("[name='Input.Mine']", mine);
        for (var i = 0; i < seats.Length; i++)
        {
            await visit.Page.SelectOptionAsync($"[name='Input.Seats[{i}].Skill']", seats[i].Role);
            await visit.Page.FillAsync($"[name='Input.Seats[{i}].Note']", seats[i].Note);
        }
        await visit.Look("calling-" + mine);
        await visit.Press("button[form=team]", "/teams/[0-9a-f-]{36}$");
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    /// <summary>Goes to the team and asks for its first empty seat.</summary>
    public static async Task AsksForASeat(this Visit visit, string team, string words)
    {
        await visit.Page.GotoAsync(team);
        await visit.Press(".seat-row a.button", "/sit");
        await visit.Page.FillAsync("[name=Words]", words);
        await visit.Look("asking-for-a-seat");
        await visit.Press("button[form=sit]", team + "$");
        await visit.Page.Locator(".my-wish").WaitForAsync();
    }

    /// <summary>One of the team says yes to whoever asks.</summary>
    public static async Task SaysYes(this Visit visit, string team, string who)
    {
        await visit.Page.GotoAsync(team);
        await visit.Page.ClickAsync("#wishes form[action$='handler=Yes'] button");
        await visit.Page.Locator(".fireside a.name", new() { HasText = who }).WaitForAsync();
    }

    /// <summary>这就是我们了: from now on there is a room. Gives its address.</summary>
    public static async Task<string> SaysThisIsUs(this Visit visit, string team)
    {
        await visit.Page.GotoAsync(team);
        await visit.Press("#confirm button", team + "/room$");
        return team + "/room";
    }
}
