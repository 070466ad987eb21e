using System.Globalization;
using System.Runtime.CompilerServices;

namespace Xinhuo.Journeys.Support;

/// <summary>A small community, begun as a brand begins it: the first host by the command line, everybody else by an invitation that the host made.</summary>
internal static class Club
{
    public const string Password = "一起去看山 2026";
    private static int _people;

    /// <summary>The host of the house, signed in at a desk.</summary>
    public static async Task<Visit> Host(Browser browser, Server server, string name, [CallerMemberName] string journey = "")
    {
        var email = Email("host");
        await server.Run("host", email, "--name", name, "--password", Password);
        var host = await browser.Laptop(server, journey: $"{journey}.{name}");
        host.Email = email;
        await host.SignIn(email);
        return host;
    }

    /// <summary>Somebody of the community, on one more screen.</summary>
    public static async Task SignIn(this Visit visit, string email)
    {
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.FillAsync("[name='Input.Email']", email);
        await visit.Page.FillAsync("[name='Input.Password']", Password);
        await visit.Press("#sign-in button[type=submit]", "/$");
    }

    /// <summary>A link that the host hands over.</summary>
    public static async Task<string> Invitation(this Visit host, string words = "来，一起看山。")
    {
        await host.Page.GotoAsync("/hosts/invitations");
        await host.Page.FillAsync("[name='Input.Words']", words);
        await host.Page.ClickAsync("#invite button[type=submit]");
        return await host.Page.Locator(".link-made input").InputValueAsync();
    }

    public static async Task<string> Found(this Visit host, string name)
    {
        await host.Page.GotoAsync("/groups/new");
        await host.Page.FillAsync("[name='Input.Name']", name);
        await host.Page.FillAsync("[name='Input.About']", "慢慢开，多停车。看到好的光就停下来。");
        await host.Press("button[form=group]", "/groups/(?!new)");
        return new Uri(host.Page.Url).AbsolutePath;
    }

    /// <summary>Comes in by an invitation and answers its three questions.</summary>
    public static async Task Join(this Visit visit, string invitation, string name)
    {
        await visit.Page.GotoAsync(invitation);
        await visit.AnswerTheDoor(name);
    }

    public static async Task AnswerTheDoor(this Visit visit, string name)
    {
        await visit.Page.FillAsync("[name='Input.Name']", name);
        visit.Email = Email("person");
        await visit.Page.FillAsync("[name='Input.Email']", visit.Email);
        await visit.Page.FillAsync("[name='Input.Password']", Password);
        await visit.Press("#join button[type=submit]", "/$");
    }

    private static string Email(string who) => string.Create(CultureInfo.InvariantCulture, $"{who}{Interlocked.Increment(ref _people)}@example.com");
}
