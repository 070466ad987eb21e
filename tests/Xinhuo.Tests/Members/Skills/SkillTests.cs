using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Members.Skills;

public abstract class SkillTests(App app)
{
    [Fact]
    public async Task One_says_what_one_can_do_with_a_line_and_takes_it_off_again()
    {
        var lin = await Given.Member(app, "林晚舟");
        await Claim(lin, "aerial", "五年没炸过机");
        (await lin.See($"/people/{lin.Id}")).Text.ShouldContain("自己说：五年没炸过机");
        lin.Text.ShouldContain("还没有一起做过的人作证");

        await lin.See("/me/skills");
        await lin.Press("拿掉");
        (await lin.See($"/people/{lin.Id}")).Find("li.skill").ShouldBeNull();
    }

    [Fact]
    public async Task Another_vouches_in_words_and_takes_the_word_back()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        await Claim(lin, "aerial");
        await su.See($"/people/{lin.Id}");
        await su.Submit("form[data-skill=aerial]", ("Input.Note", "第四遍才拍的那条，一遍就能用"));
        su.At.ShouldBe($"/people/{lin.Id}#skills");
        su.Text.ShouldContain($"{su.Name}作证");
        su.Text.ShouldContain("一遍就能用");
        var told = await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Verb == "members.skill.endorsed" && h.Object == lin.Id));
        told.Targets.ShouldBe(lin.Id.ToString());

        await su.Press("收回我的作证");
        su.Text.ShouldNotContain("一遍就能用");
        (await app.Read(db => db.Endorsements().SingleAsync(e => e.MemberId == new MemberId(lin.Id)))).WithdrawnAt.ShouldNotBeNull("nothing disappears");
    }

    [Fact]
    public async Task One_may_vouch_for_what_was_never_claimed_and_the_person_may_leave_it_out()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        await su.See($"/people/{lin.Id}");
        await su.Submit("form#vouch", ("Input.Skill", "voice-over"), ("Input.Note", "声音让人坐得住"));
        (await su.See($"/people/{lin.Id}")).Text.ShouldContain("声音让人坐得住");

        await lin.See("/me/skills");
        await lin.Press("不显示");
        (await su.See($"/people/{lin.Id}")).Text.ShouldNotContain("声音让人坐得住");
        await lin.See("/me/skills");
        await lin.Press("显示");
        (await su.See($"/people/{lin.Id}")).Text.ShouldContain("声音让人坐得住");
    }

    [Fact]
    public async Task Nobody_vouches_for_themselves_and_a_guest_not_at_all()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        await Claim(su, "aerial");
        await lin.See($"/people/{su.Id}");
        lin.Find("form#vouch")!.SetAttribute("action", $"/people/{lin.Id}?handler=Vouch");
        await lin.Submit("form#vouch", ("Input.Skill", "aerial"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await lin.See($"/people/{su.Id}");
        lin.Find("form#vouch")!.SetAttribute("action", $"/people/{Guid.CreateVersion7()}?handler=Vouch");
        await lin.Submit("form#vouch", ("Input.Skill", "aerial"));
        lin.Status.ShouldBe(HttpStatusCode.NotFound);

        var guest = await new Visitor(app).See($"/people/{su.Id}");
        guest.Find("li.skill").ShouldNotBeNull();
        guest.Find("form[data-skill]").ShouldBeNull();
    }

    [Fact]
    public async Task A_skill_that_is_not_in_the_vocabulary_is_refused()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/skills");
        await lin.Submit("form#claim", ("Input.Skill", "alchemy"), ("Input.Note", "点石成金"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Find("[name='Input.Note']")!.GetAttribute("value").ShouldBe("点石成金");
    }

    [Fact]
    public async Task Evidence_ranks_credits_before_vouchers_before_claims_and_fades()
    {
        var now = app.Time.Now;
        var skill = await app.Read(db => db.Skills().SingleAsync(s => s.Slug == "score"));
        var people = new List<Member>();
        foreach (var name in new[] { "只是说会", "有人作证", "三年前有人作证", "有一份署名", "退下图谱" })
            people.Add(await Given.Imported(app, name, m => m.City = $"琴城{app.OnPostgres}"));
        await app.Acts.Run(
            async db =>
            {
                foreach (var person in people)
                    db.Add(
                        new SkillClaim
                        {
                            MemberId = person.Id,
                            SkillId = skill.Id,
                            At = now,
                        }
                    );
                db.Add(
                    new Endorsement
                    {
                        MemberId = people[1].Id,
                        SkillId = skill.Id,
                        By = people[0].Id,
                        At = now,
                    }
                );
                db.Add(
                    new Endorsement
                    {
                        MemberId = people[2].Id,
                        SkillId = skill.Id,
                        By = people[0].Id,
                        At = now.AddYears(-3),
                    }
                );
                await SkillEvidence.Credit(db, people[3].Id, skill.Id, Guid.CreateVersion7(), now);
                (await db.Members().AsTracking().SingleAsync(m => m.Id == people[4].Id)).OffMapSince = now;
                return true;
            },
            TestContext.Current.CancellationToken
        );

        var ranked = await app.Read(db => SkillEvidence.Ranked(db, skill.Id, $"琴城{app.OnPostgres}", now));
        ranked.Select(e => e.Member).ShouldBe([people[3].Id, people[1].Id, people[2].Id, people[0].Id]);
        ranked[0].Strength.ShouldBe(1.1, 1e-9);
        ranked[1].Strength.ShouldBe(0.4, 1e-9);
        ranked[2].Strength.ShouldBe(0.1 + 0.3 / 8, 1e-3);
    }

    private static async Task Claim(Visitor who, string skill, string note = "")
    {
        await who.See("/me/skills");
        await who.Submit("form#claim", ("Input.Skill", skill), ("Input.Note", note));
        who.At.ShouldBe("/me/skills");
    }
}

[Collection(Engines.Sqlite)]
public sealed class SkillsOnSqlite(SqliteApp app) : SkillTests(app);

[Collection(Engines.Postgres)]
public sealed class SkillsOnPostgres(PostgresApp app) : SkillTests(app);
