using System.Globalization;
using System.Text;
using Shouldly;
using Xinhuo.Imports.Reading;
using Xinhuo.Imports.StackExchange.Reading;
using Xinhuo.Tests.Imports.Reading;
using Xunit;

namespace Xinhuo.Tests.Imports.StackExchange.Reading;

public sealed class CsvDumpTests : IDisposable
{
    private const string Heading = "Id,PostId,Score,Text,CreationDate,UserId\n";
    private const string Day = "2024-05-01T08:30:00.123";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Columns_may_stand_in_any_order_and_unknown_ones_are_passed_over()
    {
        var row = Comments($"userid,Mood,CREATIONDATE,Text,PostId,Id\r\n12.0,ok,{Day},\"一,\"\"二\"\"\r\n三\",3,7\r\n").Single();
        row.Row.ShouldBe(new DumpComment(7, 3, 0, "一,\"二\"\r\n三", new DateTimeOffset(2024, 5, 1, 8, 30, 0, 123, TimeSpan.Zero), 12, null, null));
        row.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("x,3,0,a," + Day + ",", "not-a-number", "Id is \"x\", which is no whole number.")]
    [InlineData(",3,0,a," + Day + ",", "missing-value", "Id is empty.")]
    [InlineData("1,3,0.5,a," + Day + ",", "not-a-number", "Score is \"0.5\", which is no whole number.")]
    [InlineData("1,3,99999999999,a," + Day + ",", "not-a-number", "Score is \"99999999999\", which is no whole number.")]
    [InlineData("1,3,0,a,2024-13-01T00:00:00.000,", "not-a-date", "CreationDate is \"2024-13-01T00:00:00.000\", which is no date like 2024-05-01T08:30:00.")]
    [InlineData("1,3,0,a,yesterday,", "not-a-date", "CreationDate is \"yesterday\", which is no date like 2024-05-01T08:30:00.")]
    [InlineData("1,3,0,a,,", "missing-value", "CreationDate is empty.")]
    [InlineData("1,3,0,a", "column-count", "The row has 4 fields where the heading has 6.")]
    [InlineData("1,3,0,a," + Day + ",,", "column-count", "The row has 7 fields where the heading has 6.")]
    [InlineData("1,3,0,\"a\"b," + Day + ",", "unclosed-quote", "A quoted field is not closed, or is followed by something else than a comma.")]
    public void A_row_that_cannot_be_read_says_where_and_why_and_the_next_is_read(string line, string code, string reason)
    {
        var rows = Comments(Heading + Fine(1) + line + "\n" + Fine(2)).ToList();
        rows.Select(r => r.Row?.Id).ShouldBe([1, null, 2]);
        var rejected = rows[1].Rejected!;
        (rejected.File, rejected.Line, rejected.Code, rejected.Reason).ShouldBe(("Comments.csv", 3, code, reason));
        rows[2].Line.ShouldBe(4);
    }

    [Fact]
    public void A_quote_left_open_takes_only_its_own_lines_along()
    {
        var rows = Comments(Heading + Fine(1) + $"5,3,0,\"open,{Day},\nmore of it\n\n" + Fine(2) + Fine(3)).ToList();
        rows.Select(r => (r.Line, r.Row?.Id, r.Rejected?.Code)).ShouldBe([(2, 1, null), (3, null, "unclosed-quote"), (6, 2, null), (7, 3, null)]);
    }

    [Fact]
    public void Text_that_is_not_UTF8_rejects_its_row_only()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Heading), .. Encoding.UTF8.GetBytes("1,3,0,"), 0xC4, 0xE3, .. Encoding.UTF8.GetBytes($",{Day},\n" + Fine(2))];
        _folder.With("Comments.csv", bytes);
        Read().Select(r => (r.Row?.Id, r.Rejected?.Code)).ShouldBe([(null, "not-utf8"), (2, null)]);
    }

    [Theory]
    [InlineData("Id,Score,CreationDate\n1,2," + Day + "\n", "missing-column")]
    [InlineData("\uFEFFId,PostId,CreationDate\n", null)]
    [InlineData("", null)]
    [InlineData("\"Id", "unclosed-quote")]
    public void A_heading_that_lacks_what_is_essential_is_one_rejected_row(string text, string? code) =>
        Comments(text).Select(r => r.Rejected?.Code).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void Blank_lines_and_a_missing_last_line_end_are_no_rows() =>
        Comments("\uFEFF" + Heading + "\r\n" + Fine(1) + "\n\n" + Fine(2).TrimEnd()).Select(r => (r.Line, r.Row?.Id)).ShouldBe([(3, 1), (6, 2)]);

    [Fact]
    public void A_row_of_any_length_up_to_the_limit_is_read_and_a_longer_one_rejected()
    {
        var limits = new ReadingLimits { MostRowBytes = 200_000 };
        var text = Heading + Fine(1) + $"2,3,0,\"{new string('字', 60_000)}\",{Day},\n" + $"3,3,0,\"{new string('字', 100_000)}\",{Day},\n" + Fine(4);
        Comments(text, limits).Select(r => (r.Row?.Id, r.Rejected?.Code)).ShouldBe([(1, null), (2, null), (null, "row-too-long"), (4, null)]);
    }

    [Fact]
    public void Every_way_to_cut_a_file_short_gives_rows_and_at_most_one_rejected_at_the_end()
    {
        var text = Heading + Fine(1) + $"2,3,0,\"一\n\"\"二\",{Day},5\n" + Fine(3);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var length = Heading.Length; length <= bytes.Length; length++)
        {
            _folder.With("Comments.csv", bytes[..length]);
            var rows = Read();
            rows.Take(Math.Max(0, rows.Count - 2)).ShouldAllBe(r => r.IsFine);
            Survey().Comments.ShouldBe(rows.Count);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string Fine(int id) => string.Create(CultureInfo.InvariantCulture, $"{id},3,0,好,{Day},\n");

    private List<ReadRow<DumpComment>> Comments(string text, ReadingLimits? limits = null)
    {
        _folder.With("Comments.csv", text);
        return Read(limits);
    }

    private List<ReadRow<DumpComment>> Read(ReadingLimits? limits = null)
    {
        StackExchangeDump.Open(_folder.Path, limits ?? new ReadingLimits(), out var dump).ShouldBe(SourceRefusal.None);
        using (dump)
            return dump!.Comments().ToList();
    }

    private DumpTotals Survey()
    {
        StackExchangeDump.Open(_folder.Path, new ReadingLimits(), out var dump);
        using (dump)
            return dump!.Survey(TestContext.Current.CancellationToken);
    }
}
