using System.Globalization;
using System.Text;

namespace Xinhuo.Tests.Imports.StackExchange;

/// <summary>A small dump on disk: two people who signed up, one who did not, a question, an answer, comments, votes, badges.</summary>
internal sealed class DumpFolder : IDisposable
{
    private static int _dumps;
    private readonly string _born = new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        .AddMinutes(Interlocked.Increment(ref _dumps))
        .ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);

    public DumpFolder()
    {
        Path = Directory.CreateTempSubdirectory("xinhuo-dump-").FullName;
        Write(
            "Users.csv",
            "Id,DisplayName,CreationDate,AboutMe,Location,Reputation",
            $"1,Ada,{_born},\"<p>I like <em>maps</em>.</p>\",Chengdu,1",
            $"2,Grace,{_born},,,5"
        );
        Write("Tags.csv", "Id,TagName,Count,ExcerptPostId,WikiPostId", "1,routes,1,9,");
        Write(
            "Posts.csv",
            "Id,PostTypeId,ParentId,CreationDate,Score,Body,OwnerUserId,OwnerDisplayName,Title,Tags",
            "1,1,,2020-01-01T10:00:00.000,2,\"<p>Which road in <b>winter</b>?</p><script>alert(1)</script>\",1,,Which road?,<routes>",
            "2,2,1,2020-01-02T10:00:00.000,1,<p>The low one.</p>,,wanderer,,",
            "9,4,,2020-01-01T09:00:00.000,0,All about roads.,1,,,",
            "10,2,77,2020-01-03T10:00:00.000,0,<p>To nobody.</p>,2,,,"
        );
        Write(
            "Comments.csv",
            "Id,PostId,Score,Text,CreationDate,UserId,UserDisplayName",
            "1,1,3,Good question.,2020-01-01T11:00:00.000,2,",
            "2,2,0,Thank you!,2020-01-02T11:00:00.000,1,",
            "3,1,0,,2020-01-01T12:00:00.000,2,"
        );
        Write(
            "Votes.csv",
            "Id,PostId,VoteTypeId,CreationDate",
            "1,1,2,2020-01-01T00:00:00.000",
            "2,1,2,2020-01-01T00:00:00.000",
            "3,2,2,2020-01-02T00:00:00.000",
            "4,1,5,2020-01-02T00:00:00.000",
            "5,10,2,2020-01-02T00:00:00.000"
        );
        Write(
            "Badges.csv",
            "Id,UserId,Name,Date,Class,TagBased",
            "1,1,Student,2020-01-01T11:00:00.000,3,False",
            "2,55,Teacher,2020-01-01T11:00:00.000,3,False"
        );
    }

    public string Path { get; }

    public void Write(string file, params string[] lines) =>
        File.WriteAllText(System.IO.Path.Combine(Path, file), string.Join('\n', lines) + "\n", Encoding.UTF8);

    public void Append(string file, string line) => File.AppendAllText(System.IO.Path.Combine(Path, file), line + "\n");

    public void Remove(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
