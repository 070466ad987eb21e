using System.Net;
using Xinhuo.Members;

namespace Xinhuo.Tests.Members;

public sealed class MemberNameTests
{
    [Theory]
    [InlineData(0x034F)]
    [InlineData(0x115F)]
    [InlineData(0x1160)]
    [InlineData(0x17B4)]
    [InlineData(0x180B)]
    [InlineData(0x180F)]
    [InlineData(0x2065)]
    [InlineData(0x2800)]
    [InlineData(0x3164)]
    [InlineData(0xFE00)]
    [InlineData(0xFE0F)]
    [InlineData(0xFFA0)]
    [InlineData(0xE0001)]
    [InlineData(0xE0062)]
    [InlineData(0xE0100)]
    [InlineData(0xE0FFF)]
    public void What_shows_nothing_makes_no_other_name(int blank)
    {
        var unseen = char.ConvertFromUtf32(blank);
        foreach (var worn in new[] { $"秦岭{unseen}", $"{unseen}秦岭", $"秦{unseen}岭" })
        {
            MemberName.Read(worn).Value.ShouldBe("秦岭");
            MemberName.Key(worn).ShouldBe(MemberName.Key("秦岭"));
        }
        MemberName.Read(unseen).Refusal!.Problems[0].Word.ShouldBe("members.name.missing");
    }

    [Theory]
    [InlineData("❤️ 看山")]
    [InlineData("👨‍👩‍👧 家")]
    [InlineData("阿依努尔·买买提")]
    public void What_shows_something_stays(string name) => MemberName.Read(name).Value.ShouldBe(name);

    [Theory]
    [InlineData("Anna", "Аnnа")]
    [InlineData("Oscar", "Оѕсаr")]
    [InlineData("Tom", "Τοm")]
    [InlineData("Renée", "Rеnéе")]
    [InlineData("王力", "王カ")]
    [InlineData("一口", "ーロ")]
    [InlineData("ＡＮＮＡ", "anna")]
    public void What_looks_the_same_is_the_same(string name, string worn) => MemberName.Key(worn).ShouldBe(MemberName.Key(name));

    [Theory]
    [InlineData("Анна", "Инна")]
    [InlineData("Νίκος", "Νίκη")]
    [InlineData("已", "己")]
    [InlineData("Lin", "Iin")]
    public void What_looks_different_is_different(string one, string other) => MemberName.Key(one).ShouldNotBe(MemberName.Key(other));

    [Theory]
    [InlineData("主理人", true)]
    [InlineData("秦岭｜主 理 人", true)]
    [InlineData("产品经理小王", true)]
    [InlineData("Host", true)]
    [InlineData("Нost", true)]
    [InlineData("Product Manager Li", true)]
    [InlineData("host-2", true)]
    [InlineData("远山 同行会", true)]
    [InlineData("薪火", true)]
    [InlineData("Ghost", false)]
    [InlineData("远山来客", false)]
    [InlineData("Hostility", false)]
    [InlineData("林晚舟", false)]
    public void Nobody_else_speaks_for_the_house(string name, bool reserved) => MemberName.IsReserved(name, ["远山同行会", "薪火"]).ShouldBe(reserved);
}

/// <summary>The same at the door and in the profile.</summary>
public abstract class ReservedNameTests(App app)
{
    [Fact]
    public async Task At_the_door_and_later_a_name_of_the_house_is_refused_and_nothing_typed_is_lost()
    {
        var stranger = new Visitor(app);
        await stranger.See($"/join/{await Given.Invitation(app)}");
        await stranger.Submit(
            "form#join",
            ("Input.Name", "主理人阿山"),
            ("Input.Email", $"ashan{app.OnPostgres}@example.com"),
            ("Input.Password", Given.Password)
        );
        stranger.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        stranger.Text.ShouldContain("听起来像是这个家在说话");
        stranger.Find("[name='Input.Name']")!.GetAttribute("value").ShouldBe("主理人阿山");

        var luo = await Given.Member(app, "罗大川");
        await luo.See("/me/profile");
        foreach (var name in new[] { "产品经理", "薪火", Member.GoneName })
        {
            await luo.Submit("form#profile", ("Input.Name", name));
            luo.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, name);
        }
        await luo.Submit("form#profile", ("Input.Name", luo.Name), ("Input.City", "成都"));
        luo.At.ShouldBe($"/people/{luo.Id}");
    }

    [Fact]
    public async Task The_brands_own_people_may_bear_it() => (await Given.Host(app, "主理人秦岭")).Name.ShouldStartWith("主理人秦岭");

    [Fact]
    public async Task A_host_cannot_be_passed_off_with_a_letter_of_another_script()
    {
        var ann = await Given.Member(app, "Oscar");
        var worn = ann.Name.Replace('a', 'а');
        worn.ShouldNotBe(ann.Name);
        var stranger = new Visitor(app);
        await stranger.See($"/join/{await Given.Invitation(app)}");
        await stranger.Submit("form#join", ("Input.Name", worn), ("Input.Email", $"oscar{app.OnPostgres}@example.com"), ("Input.Password", Given.Password));
        stranger.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        stranger.Text.ShouldContain("已经有人在用了");
    }
}

[Collection(Engines.Sqlite)]
public sealed class ReservedNameOnSqlite(SqliteApp app) : ReservedNameTests(app);

[Collection(Engines.Postgres)]
public sealed class ReservedNameOnPostgres(PostgresApp app) : ReservedNameTests(app);
