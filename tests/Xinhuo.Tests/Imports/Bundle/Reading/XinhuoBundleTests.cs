using Shouldly;
using Xinhuo.Imports.Bundle.Reading;
using Xinhuo.Imports.Reading;
using Xinhuo.Tests.Imports.Reading;
using Xunit;

namespace Xinhuo.Tests.Imports.Bundle.Reading;

public sealed class XinhuoBundleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_same_rows_are_read_from_csv_and_from_json_lines()
    {
        var csv = People(
            "people.csv",
            "\uFEFFid,name,joined_at,skills,role,about\r\nu1,林晓,2023-03-01T10:00:00+08:00,航拍|露营,host,\"一\n\"\"二\"\"\"\r\n7,王,,,,\r\n"
        );
        var json = People(
            "people.jsonl",
            """
            {"id":"u1","name":"林\u6653","joined_at":"2023-03-01T10:00:00+08:00","skills":["航拍","露营"],"role":"Host","about":"一\n\"二\"","extra":{"a":[1,{"b":2}]}}

            {"ID":7,"Name":"王","email":null}
            """
        );
        json.Select(Flat).ShouldBe(csv.Select(Flat));
        csv[0].Row!.Skills.ShouldBe(["航拍", "露营"]);
        csv[0].Row!.Role.ShouldBe(BundleRole.Host);
        csv[0].Row!.About.ShouldBe("一\n\"二\"");
        (json[1].Line, json[1].Row!.Id, json[1].Row!.Role).ShouldBe((3, "7", BundleRole.Member));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"name\":\"b\"", "bad-json")]
    [InlineData("[1]", "bad-json")]
    [InlineData("{\"id\":\"a\",\"name\":\"b\"} x", "bad-json")]
    [InlineData("{\"id\":\"a\",\"name\":\"\\ud800\"}", "bad-json")]
    [InlineData("{\"id\":\"a\"}", "missing-value")]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"role\":\"king\"}", "not-a-choice")]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"role\":\"2\"}", "not-a-choice")]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"joined_at\":\"May\"}", "not-a-date")]
    public void A_line_that_cannot_be_read_says_why_and_the_next_is_read(string line, string code)
    {
        var rows = People("people.jsonl", "{\"id\":\"1\",\"name\":\"a\"}\n" + line + "\n{\"id\":\"2\",\"name\":\"b\"}");
        rows.Select(r => (r.Line, r.Row?.Id, r.Rejected?.Code)).ShouldBe([(1, "1", null), (2, null, code), (3, "2", null)]);
    }

    [Fact]
    public void An_id_has_an_end()
    {
        var rows = People("people.csv", $"id,name\n{new string('x', 101)},a\n{new string('x', 100)},a\n");
        rows.Select(r => r.Rejected?.Code).ShouldBe(["too-long", null]);
    }

    [Fact]
    public void A_line_longer_than_a_row_may_be_is_passed_over()
    {
        _folder.With(
            "people.jsonl",
            "{\"id\":\"1\",\"name\":\"a\"}\n{\"id\":\"2\",\"name\":\"" + new string('x', 400_000) + "\"}\n{\"id\":\"3\",\"name\":\"c\"}\n"
        );
        using var bundle = Open(new ReadingLimits { MostRowBytes = 100_000 });
        bundle.People().Select(r => (r.Line, r.Row?.Id, r.Rejected?.Code)).ShouldBe([(1, "1", null), (2, null, "row-too-long"), (3, "3", null)]);
    }

    [Fact]
    public void All_seven_tables_are_read_as_the_document_says()
    {
        _folder
            .With("people.csv", "id,name\nu1,林晓\n")
            .With("groups.csv", "id,name,entry\ng3,露营,on_request\n")
            .With("Memberships.CSV", "group_id,person_id,is_host\ng3,u1,yes\n")
            .With(
                "topics.jsonl",
                "{\"id\":\"t1\",\"group_id\":\"g3\",\"title\":\"哪里有电？\",\"created_at\":\"2024-05-01 08:30:00+08:00\",\"format\":\"html\",\"body\":\"<p>x\"}"
            )
            .With("replies.csv", "id,topic_id,body,created_at,author_name\nr1,t1,后坞,2024-05-01T12:00:00Z,老王\n")
            .With("thanks.csv", "id,topic_id,reply_id,from_id,created_at\nk1,,r1,u1,2024-05-01\nk2,t1,r1,u1,2024-05-01\nk3,,,u1,2024-05-01\n")
            .With("badges.csv.gz", TemporaryFolder.Gzip("id,person_id,name,granted_at\nb1,u1,领航员,2024-01-15\n"))
            .With("notes.txt", "");
        using var bundle = Open();
        bundle.Survey(TestContext.Current.CancellationToken).ShouldBe(new BundleTotals(1, 1, 1, 1, 1, 3, 1));
        bundle.Groups().Single().Row!.Entry.ShouldBe(BundleEntry.OnRequest);
        bundle.Memberships().Single().Row!.IsHost.ShouldBeTrue();
        bundle
            .Topics()
            .Single()
            .Row.ShouldBe(
                new BundleTopic("t1", "g3", null, null, "哪里有电？", "<p>x", BundleFormat.Html, new DateTimeOffset(2024, 5, 1, 0, 30, 0, TimeSpan.Zero), null)
            );
        bundle.Replies().Single().Row!.AuthorName.ShouldBe("老王");
        bundle
            .Thanks()
            .Select(r => r.Rejected?.Reason)
            .ShouldBe([null, "Exactly one of topic_id, reply_id must be given.", "Exactly one of topic_id, reply_id must be given."]);
        bundle.Badges().Single().Row!.Name.ShouldBe("领航员");
        bundle.Ignored.ShouldBe(["notes.txt"]);
    }

    public void Dispose() => _folder.Dispose();

    private static string Flat(ReadRow<BundlePerson> row) =>
        $"{row.Row! with { Skills = [] }} {string.Join(',', row.Row.Skills)}".Replace("Skills = System.String[]", "");

    private List<ReadRow<BundlePerson>> People(string name, string text)
    {
        foreach (var old in Directory.GetFiles(_folder.Path))
            File.Delete(old);
        _folder.With(name, text);
        using var bundle = Open();
        return bundle.People().ToList();
    }

    private XinhuoBundle Open(ReadingLimits? limits = null)
    {
        XinhuoBundle.Open(_folder.Path, limits ?? new ReadingLimits(), out var bundle).ShouldBe(SourceRefusal.None);
        return bundle!;
    }
}
