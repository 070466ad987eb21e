using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xinhuo.Tests.Imports.Bundle;

/// <summary>A small bundle on disk: two people, a group, a topic with an answer and an answer to that, thanks, a badge; and in each table a row that cannot be brought.</summary>
internal sealed class BundleFolder : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static int _bundles;

    public BundleFolder(bool empty = false)
    {
        Path = Directory.CreateTempSubdirectory("xinhuo-bundle-").FullName;
        if (empty)
            return;
        // Its first person names a bundle: each test brings one of its own.
        Write(
            "people.csv",
            "id,name,joined_at,about,city,skills,role,email",
            $"u1,{First},2023-03-01T10:00:00+08:00,开了八年电车,杭州,航拍|露营,member,xiao@example.com",
            "u2,\"王, 老\",2023-03-05,,,,host,",
            "u3,时间不对,May,,,,,"
        );
        Write("groups.csv", "id,name,about,entry,created_at", "g1,露营,周末去哪儿扎营,open,2023-02-01T00:00:00Z", "g2,悄悄的,,hidden,");
        Write("memberships.csv", "group_id,person_id,joined_at,is_host", "g1,u1,2023-03-02T09:00:00+08:00,true", "g2,u2,,yes", "g1,u99,,");
        Write(
            "topics.jsonl",
            """{"id":"t1","group_id":"g1","author_id":"u1","title":"莫干山哪个营地有电？","body":"上次在**千岛湖**","created_at":"2024-05-01T08:30:00+08:00"}""",
            """{"id":"t2","group_id":"g404","author_id":"u1","title":"无处可去","body":"x","created_at":"2024-05-01T08:30:00+08:00"}"""
        );
        Write(
            "replies.csv",
            "id,topic_id,parent_id,author_id,author_name,body,format,created_at",
            "r1,t1,,u2,,后坞有，要预约。,markdown,2024-05-01 12:00:00+08:00",
            "r2,t1,r1,,过路人,<p>谢谢<script>alert(1)</script></p>,html,2024-05-02 12:00:00+08:00",
            "r3,t9,,u2,,没有的话题,text,2024-05-02 12:00:00+08:00"
        );
        Write(
            "thanks.csv",
            "id,topic_id,reply_id,from_id,created_at",
            "k1,,r1,u1,2024-05-01T13:00:00Z",
            "k2,t1,,,2024-05-01T13:00:00Z",
            "k3,t1,r1,u1,2024-05-01T13:00:00Z"
        );
        Write("badges.csv", "id,person_id,name,reason,granted_at", "b1,u2,年度领航员,组织了十二次自驾,2024-01-15T00:00:00+08:00", "b2,u99,没有人,,2024-01-15");
    }

    public string Path { get; }

    public string First { get; } = $"林晓{Interlocked.Increment(ref _bundles)}";

    public void Write(string table, params IEnumerable<string> lines) => File.WriteAllLines(System.IO.Path.Combine(Path, table), lines);

    public void Rows(string table, IEnumerable<object> rows) => Write(table, rows.Select(r => JsonSerializer.Serialize(r, Json)));

    public void Append(string table, string line) => File.AppendAllLines(System.IO.Path.Combine(Path, table), [line]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
