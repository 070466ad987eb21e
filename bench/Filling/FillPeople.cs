using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using static Xinhuo.Platform.Data.BulkType;

namespace Xinhuo.Bench.Filling;

/// <summary>People, groups and who is in them.</summary>
internal sealed class FillPeople(Acts acts, Plan plan)
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏辉健俊帆雪宁晨阳子涵浩宇轩梓思远诗雨若溪文博嘉怡一诺天佑安然";

    private static readonly string[] Cities = ["北京", "上海", "成都", "西安", "兰州", "昆明", "杭州", "深圳", "重庆", "武汉", "青岛", "长沙"];

    public async Task Run()
    {
        await acts.Run(Members);
        await acts.Run(Groups);
        await acts.Run(Memberships);
    }

    private async Task Members(XinhuoDb db)
    {
        var rows = new Bulk(
            db,
            "Members",
            ("Id", Id),
            ("Name", Text),
            ("NameKey", Text),
            ("Role", Int),
            ("JoinedAt", Moment),
            ("City", Text),
            ("Language", Text),
            ("IntroducedAt", Moment),
            ("PhotoUrl", Text)
        );
        var taken = new HashSet<string>();
        foreach (var (i, id) in plan.People.Index())
        {
            string name;
            do name = $"{Pick(Surnames)}{Pick(Given)}{(plan.Random.Next(4) == 0 ? "" : Pick(Given))}";
            while (!taken.Add(name));
            var role =
                i == 0 ? 3
                : i < 6 ? 2
                : 1;
            var photo = plan.Random.Next(10) < 7 ? $"/photos/{plan.Id(Plan.From)}/s" : null;
            rows.Add(
                id,
                name,
                Xinhuo.Members.MemberName.Key(name),
                role,
                plan.Between(Plan.From, Plan.From.AddDays(30)),
                Cities[plan.Random.Next(Cities.Length)],
                i % 50 == 49 ? "en" : "zh-CN",
                null,
                photo
            );
        }
        await rows.Flush();
    }

    private async Task Groups(XinhuoDb db)
    {
        var rows = new Bulk(
            db,
            "Groups",
            ("Id", Id),
            ("Slug", Text),
            ("Name", Text),
            ("About", Text),
            ("Openness", Int),
            ("FoundedBy", Id),
            ("FoundedAt", Moment),
            ("LastActivityAt", Moment),
            ("MemberCount", Int),
            ("TopicCount", Int)
        );
        var prose = new Prose(plan.Random);
        foreach (var group in plan.Groups)
        {
            var name = Prose.Words[60 + group.Index * 7] + Prose.Words[61 + group.Index * 7];
            var topics = plan.Topics.Where(t => t.Group == group).ToList();
            var last = topics.Count == 0 ? Plan.From : topics.Max(t => t.At);
            rows.Add(
                group.Id,
                $"group-{group.Index}",
                name,
                prose.Text(true, 60),
                group.Openness,
                group.People[0],
                Plan.From,
                last,
                group.People.Count,
                topics.Count
            );
        }
        await rows.Flush();
    }

    private async Task Memberships(XinhuoDb db)
    {
        var rows = new Bulk(db, "GroupMemberships", ("Id", Id), ("GroupId", Id), ("MemberId", Id), ("Role", Int), ("JoinedAt", Moment));
        foreach (var group in plan.Groups)
        foreach (var (i, person) in group.People.Index())
        {
            var at = plan.Between(Plan.From, Plan.From.AddDays(60));
            rows.Add(plan.Id(at), group.Id, person, i < 3 ? (int)Xinhuo.Community.GroupRole.Host : (int)Xinhuo.Community.GroupRole.Member, at);
        }
        await rows.Flush();
    }

    private char Pick(string from) => from[plan.Random.Next(from.Length)];
}
