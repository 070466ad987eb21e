namespace Xinhuo.Tests.Experiences;

/// <summary>An experience that two came to, each by another's letter, and everybody else who might want to read of it.</summary>
internal sealed record Scene(App App, string Experience, Visitor Pm, Visitor Han, Visitor Host, Visitor Lin, Visitor Luo, Visitor Su, Visitor Guest)
{
    /// <summary>许言 leads it and wrote to 罗大川; 老韩 wrote to 林晚舟; 苏禾 knows nothing of it.</summary>
    public static async Task<Scene> Set(App app, params (string, string)[] also)
    {
        var (pm, han, host) = (await Given.ProductManager(app), await Given.ProductManager(app, "老韩"), await Given.Host(app));
        var (lin, luo, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var experience = await pm.Plan("垭口上的四天", also);
        await lin.Choose((await han.Write(app, experience, "来吗？", lin))[0], "我来");
        await luo.Choose((await pm.Write(app, experience, "来吗？", luo))[0], "我来");
        await app.Settle();
        return new Scene(app, experience, pm, han, host, lin, luo, su, new Visitor(app) { Name = "客人" });
    }

    /// <summary>Everybody but 林晚舟, who wrote it, and whether they may read it.</summary>
    public IEnumerable<(Visitor Who, bool May)> Readers(string of) =>
        [(Pm, true), (Han, true), (Host, of != "Sender"), (Luo, of != "Sender"), (Su, of == "Everybody"), (Guest, of == "Everybody")];

    public bool Knows(Visitor who) => who != Su && who != Guest;
}

/// <summary>Journal entries, written through their page.</summary>
internal static class Journaling
{
    public static async Task<string> WriteEntry(
        this Visitor who,
        string experience,
        string words,
        string readers,
        string kind = "Feeling",
        IReadOnlyList<(string Name, string File, byte[] Bytes)>? files = null
    )
    {
        await who.See(experience + "/journal/new");
        await who.Submit("form#entry", files ?? [], ("Input.Body", words), ("Input.Kind", kind), ("Input.Readers", readers));
        who.At.ShouldMatch("^/journal/[0-9a-f-]{36}$", who.Text);
        return who.At;
    }
}
