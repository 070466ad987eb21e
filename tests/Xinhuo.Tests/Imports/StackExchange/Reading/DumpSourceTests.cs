using System.Text;
using Shouldly;
using Xinhuo.Imports.Reading;
using Xinhuo.Imports.StackExchange.Reading;
using Xinhuo.Tests.Imports.Reading;
using Xunit;

namespace Xinhuo.Tests.Imports.StackExchange.Reading;

public sealed class DumpSourceTests : IDisposable
{
    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <users>
          <row Id="-1" Reputation="1" CreationDate="2011-10-11T18:15:53.000" DisplayName="Community" AboutMe="&lt;p&gt;一&#xA;二&#x1F;&lt;/p&gt;" New="x" />
          <row Reputation="1" CreationDate="2011-10-11T18:15:53.000" />
          <row Id="2" Reputation="7" CreationDate="2011-10-12T00:00:00" DisplayName="林晓" />
        </users>
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_official_xml_is_read()
    {
        using var dump = Open(_folder.With("USERS.xml", "\uFEFF" + Xml).Path);
        var rows = dump.Users().ToList();
        rows.Select(r => (r.Line, r.Row?.DisplayName, r.Rejected?.Reason)).ShouldBe([(3, "Community", null), (4, null, "Id is empty."), (5, "林晓", null)]);
        rows[0].Row!.AboutMe.ShouldBe("<p>一\n二\u001F</p>");
        dump.Survey(TestContext.Current.CancellationToken).ShouldBe(new DumpTotals(3, 0, 0, 0, 0, 0, 0));
        dump.Posts().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("  <row Id=\"3\" Disp", 6)]
    [InlineData("  <row Id=\"3\" DisplayName=\"\xFF\"/>", 6)]
    [InlineData("  <row Id=\"3\" <>/>\n<row Id=\"4\"/>", 6)]
    public void Xml_that_breaks_off_keeps_all_before_and_says_where(string rest, int line)
    {
        var bytes = Encoding.Latin1.GetBytes(rest);
        using var dump = Open(_folder.With("users.xml", [.. Encoding.UTF8.GetBytes(Xml.Replace("</users>", "")), .. bytes]).Path);
        var rows = dump.Users().ToList();
        rows.Count(r => r.IsFine).ShouldBe(2);
        (rows[^1].Rejected!.Code, rows[^1].Rejected!.Line).ShouldBe(("broken-off", line));
        dump.Survey(TestContext.Current.CancellationToken).Users.ShouldBe(rows.Count);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        using var dump = Open(
            _folder.With("users.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><users><row Id=\"1\" DisplayName=\"&a;\"/></users>").Path
        );
        dump.Users().Single().Rejected!.Code.ShouldBe("broken-off");
    }

    [Fact]
    public void Tables_are_found_in_a_zip_wherever_they_lie_and_however_they_are_packed()
    {
        _folder.WithZip(
            "dump.zip",
            ("site/../../Tags.csv", "Id,TagName\n1,露营\n"),
            ("__MACOSX/._Users.xml", "litter"),
            ("deep/er/Tags.csv", "Id,TagName\n2,不读\n"),
            ("site/users.XML", Xml),
            ("site/readme.txt", "hello")
        );
        using var dump = Open(Path.Combine(_folder.Path, "dump.zip"));
        dump.Users().Count(r => r.IsFine).ShouldBe(2);
        dump.Tags().Count().ShouldBe(1);
        dump.Ignored.ShouldContain("site/readme.txt");
        dump.Ignored.ShouldNotContain("__MACOSX/._Users.xml");
        Directory.GetFileSystemEntries(_folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void Gzipped_tables_are_read_and_a_torn_one_ends_with_a_reason()
    {
        var packed = TemporaryFolder.Gzip("Id,TagName\n" + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"{i},标签{i * 7919 % 10007}\n")));
        using (var dump = Open(_folder.With("Tags.csv.gz", packed).Path))
            dump.Tags().Count(r => r.IsFine).ShouldBe(50_000);
        using (var dump = Open(_folder.With("Tags.csv.gz", packed[..(packed.Length / 2)]).Path))
        {
            var rows = dump.Tags().ToList();
            rows.Count(r => r.IsFine).ShouldBeGreaterThan(5_000);
            rows[^1].Rejected.ShouldNotBeNull();
            rows.Count(r => !r.IsFine).ShouldBe(1);
        }
    }

    [Fact]
    public void A_bomb_is_stopped_while_it_goes_off()
    {
        var packed = TemporaryFolder.Gzip(
            "Id,TagName\n" + string.Concat(Enumerable.Repeat("1,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 200_000))
        );
        _folder.With("Tags.csv.gz", packed);
        foreach (
            var limits in new[]
            {
                new ReadingLimits { MostBytes = 1 << 20 },
                new ReadingLimits { RatioFrom = 1 << 20, MostRatio = 20 },
            }
        )
        {
            using var dump = Open(_folder.Path, limits);
            var rows = dump.Tags().ToList();
            rows[^1].Rejected!.Code.ShouldBe("too-large");
            rows.Count.ShouldBeInRange(1_000, 100_000);
        }
    }

    [Fact]
    public void An_endless_attribute_does_not_fill_the_memory()
    {
        var xml = "<users><row Id=\"1\" CreationDate=\"2024-01-01\"/><row Id=\"2\" AboutMe=\"" + new string('x', 3_000_000);
        using var dump = Open(_folder.With("users.xml", xml).Path, new ReadingLimits { MostRowBytes = 1 << 20 });
        dump.Users().Select(r => r.Rejected?.Code).ShouldBe([null, "row-too-long"]);
    }

    [Fact]
    public void What_is_no_dump_is_refused()
    {
        StackExchangeDump.Open(Path.Combine(_folder.Path, "nothing"), new ReadingLimits(), out _).ShouldBe(SourceRefusal.NotFound);
        StackExchangeDump.Open(_folder.Path, new ReadingLimits(), out _).ShouldBe(SourceRefusal.NoTables);
        _folder.With("dump.zip", "PK no zip");
        StackExchangeDump.Open(Path.Combine(_folder.Path, "dump.zip"), new ReadingLimits(), out _).ShouldBe(SourceRefusal.NotAnArchive);
    }

    [Fact]
    public void Tags_of_a_post_are_read_in_both_spellings()
    {
        using var dump = Open(
            _folder
                .With(
                    "posts.csv",
                    "Id,PostTypeId,CreationDate,Tags,AcceptedAnswerId\n1,1,2024-01-01 10:00:00,<a><b-c>,393.0\n2,1,2024-01-01T10:00:00Z,|a|露营|,\n3,2,2024-01-01T18:00:00+08:00,,\n"
                )
                .Path
        );
        var posts = dump.Posts().Select(r => r.Row!).ToList();
        posts.Select(p => string.Join(' ', p.Tags)).ShouldBe(["a b-c", "a 露营", ""]);
        posts.Select(p => p.AcceptedAnswerId).ShouldBe([393, null, null]);
        posts.Select(p => p.CreationDate.UtcDateTime.Hour).ShouldBe([10, 10, 10]);
    }

    public void Dispose() => _folder.Dispose();

    private static StackExchangeDump Open(string path, ReadingLimits? limits = null)
    {
        StackExchangeDump.Open(path, limits ?? new ReadingLimits(), out var dump).ShouldBe(SourceRefusal.None);
        return dump!;
    }
}
