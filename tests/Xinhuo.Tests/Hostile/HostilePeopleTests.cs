using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Members.Profile;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Members.SignIn;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in everything one says of oneself and of each other.</summary>
public abstract class HostilePeopleTests(App app)
{
    private static readonly string[] Skills =
    [
        "script",
        "driving",
        "on-camera",
        "photography",
        "video",
        "aerial",
        "editing",
        "voice-over",
        "score",
        "copy",
        "design",
        "route-planning",
        "technical-analysis",
        "hosting",
    ];

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_profile_is_kept_as_typed_and_harms_nobody(string source)
    {
        var rounds = Doses
            .Rounds(
                Doses.In(source, 40, 90),
                Doses.In(source, 30, 60),
                Doses.In(source, 30, 200),
                Doses.In(source, 40, 100),
                Doses.In(source, 120, 400),
                Doses.In(source, 120, 400)
            )
            .ToList();
        var people = await People("/me/profile", "form#profile");
        foreach (var turn in rounds.Chunk(people.Count))
        {
            var said = new List<string?>();
            foreach (var (round, (person, pen)) in turn.Zip(people))
            {
                (string, string)[] fields =
                [
                    ("Input.Province", round[1]),
                    ("Input.City", round[2]),
                    ("Input.Occupation", round[3]),
                    ("Input.Hobbies", round[4]),
                    ("Input.Makes", round[5]),
                ];
                // A name may be empty or taken; the rest must be kept all the same.
                if (await pen.Send([("Input.Name", round[0]), .. fields]) is null)
                    await pen.Say([("Input.Name", person.Name), .. fields]);
                var kept = await Kept(person);
                kept.Name.ShouldBeOneOf(CleanText.Name(round[0], 40).Text, person.Name);
                (kept.Province, kept.City).ShouldBe((Blank.Place(round[1], "", 30, 60).Value, Blank.Place(round[2], "", 30, 200).Value));
                (kept.Occupation, kept.Hobbies, kept.Makes).ShouldBe(
                    (Blank.Line(round[3], "", 40, 100).Value, Blank.List(round[4], "", 120, 400).Value, Blank.List(round[5], "", 120, 400).Value)
                );
                said.AddRange([kept.Name, kept.City ?? kept.Province, kept.Occupation]);
            }
            await people[0].Person.Look("/people", said);
        }
        foreach (var (person, _) in people)
        {
            var kept = await Kept(person);
            await people[0].Person.Look($"/people/{person.Id}", [kept.Name, kept.City, kept.Occupation, kept.Hobbies, kept.Makes]);
            var form = await person.Look("/me/profile");
            (form.Value("Input.Name"), form.Value("Input.City"), form.Value("Input.Hobbies")).ShouldBe(
                (kept.Name.AsPagesCarryIt(), kept.City.AsPagesCarryIt(), kept.Hobbies.AsPagesCarryIt())
            );
        }
        foreach (var page in (string[])["/me", "/", "/start", "/me/privacy", "/groups"])
            await people[^1].Person.Look(page);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task An_introduction_is_kept_as_typed_and_harms_nobody(string source)
    {
        var doses = Doses.In(source, 600, between: "\n");
        var people = await People("/me/introduction", "form#introduction");
        foreach (var turn in doses.Chunk(people.Count))
        {
            var said = new List<string?>();
            foreach (var (words, (person, pen)) in turn.Zip(people))
            {
                if (await pen.Send(("Input.Words", words)) is null)
                    continue;
                var kept = (await Kept(person)).Intro;
                (kept ?? "").ShouldBe(CleanText.Lines(words, 600) is { IsFine: true } fine ? fine.Text : "");
                said.Add(kept);
            }
            await people[0].Person.Look("/people", said);
        }
        foreach (var (person, _) in people)
            (await person.Look("/me/introduction")).Value("Input.Words").ShouldBe((await Kept(person)).Intro.AsPagesCarryIt());
        await people[0].Person.Look($"/people/{people[3].Person.Id}", [(await Kept(people[3].Person)).Intro]);
        await people[0].Person.Look("/");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_one_claims_to_know_and_what_others_say_of_it_harms_nobody(string source)
    {
        var rounds = Doses.Rounds(Doses.In(source, 60, 200), Doses.In(source, 80, 200));
        var (lin, luo) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        var claims = await Pen.At(lin, "/me/skills", "form#claim");
        var vouches = await Pen.At(luo, $"/people/{lin.Id}", "form#vouch");
        foreach (var turn in rounds.Chunk(Skills.Length))
        {
            foreach (var (notes, skill) in turn.Zip(Skills))
            {
                await claims.Say(("Input.Skill", skill), ("Input.Note", notes[0]));
                await vouches.Say(("Input.Skill", skill), ("Input.Note", notes[1]));
            }
            await lin.Look("/me/skills", turn.SelectMany(notes => new[] { Blank.Line(notes[0], "", 60, 200).Value, Blank.Line(notes[1], "", 80, 200).Value }));
        }
        await luo.Look($"/people/{lin.Id}");
        await app.Settle();
        await lin.Look("/notices");
    }

    [Fact]
    public async Task A_key_may_be_called_anything()
    {
        var lin = await Given.Member(app, "林晚舟");
        using var phone = new Authenticator();
        lin.Http.DefaultRequestHeaders.Add("Origin", "https://localhost");
        var asked = await lin.Http.PostAsJsonAsync("/passkeys/new/options", new { }, TestContext.Current.CancellationToken);
        await lin.Http.PostAsJsonAsync(
            "/passkeys/new",
            new { credential = phone.Create(await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), browser = Payloads.Own[0] },
            TestContext.Current.CancellationToken
        );
        var pen = await Pen.At(lin, "/me/passkeys", "form[data-key]");
        foreach (var name in Doses.Each(Payloads.Own, 40))
            if (await pen.Send(("name", name)) is not null)
                (await lin.Look("/me/passkeys")).Value("name").ShouldBe(CleanText.Line(name, 40).Text.AsPagesCarryIt());
    }

    [Fact]
    public async Task Who_knocks_with_hostile_words_finds_them_in_the_form_again()
    {
        var join = await Pen.At(new Visitor(app), "/join/" + await Given.Invitation(app), "form#join");
        var enter = await Pen.At(new Visitor(app), "/sign-in", "form#sign-in");
        foreach (var words in Payloads.Own)
        {
            (await join.Send(("Input.Name", words), ("Input.Email", words), ("Input.Password", ""))).ShouldBeNull();
            (await enter.Send(("Input.Email", words), ("Input.Password", words), ("Back", words))).ShouldBeNull();
            await new Visitor(app).Look("/sign-in?back=" + Uri.EscapeDataString(words));
        }
    }

    private async Task<List<(Visitor Person, Pen Pen)>> People(string page, string form)
    {
        var people = new List<(Visitor, Pen)>();
        foreach (var person in await app.Crowd())
        {
            // Who introduced themselves stand first in the directory.
            await person.See("/me/introduction");
            await person.Submit("form#introduction", ("Input.Words", "大家好"));
            people.Add((person, await Pen.At(person, page, form)));
        }
        return people;
    }

    private Task<Member> Kept(Visitor person) => app.Read(db => db.Members().SingleAsync(m => m.Id == new MemberId(person.Id)));
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostilePeopleTestsOnSqlite(SqliteApp app) : HostilePeopleTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostilePeopleTestsOnPostgres(PostgresApp app) : HostilePeopleTests(app);
