namespace Xinhuo.Bench.ByHand;

/// <summary>The questions, in the SQL that both engines understand.</summary>
internal static class Sql
{
    public const string Topic = """
        select t."Id", t."GroupId", g."Slug", g."Name", t."AuthorId", a."Name", a."PhotoUrl", a."Role", t."Title", t."CreatedAt", t."EditedAt" is not null,
          t."ReplyCount", t."ThanksCount" + t."ImportedThanks", t."HiddenAt" is not null, t."WithdrawnAt" is not null, t."BodyHtml", r."ReadNumber", f."Level",
          h."By" is not null, s."MemberId" is not null
        from "Topics" t join "Groups" g on g."Id" = t."GroupId" join "Members" a on a."Id" = t."AuthorId"
        left join "Readings" r on r."MemberId" = $2 and r."TopicId" = t."Id"
        left join "Followings" f on f."MemberId" = $2 and f."ObjectId" = t."Id"
        left join "Thanks" h on h."TopicId" = t."Id" and h."Number" = 0 and h."By" = $2 and h."WithdrawnAt" is null
        left join "Saves" s on s."MemberId" = $2 and s."TopicId" = t."Id" and s."EndedAt" is null
        where t."Id" = $1
        """;

    public const string Replies = """
        select r."Number", r."AuthorId", a."Name", a."PhotoUrl", a."Role", a."ErasedAt" is not null, r."Parent", r."At", r."EditedAt" is not null, r."ThanksCount" + r."ImportedThanks",
          r."HiddenAt" is not null, r."WithdrawnAt" is not null, r."BodyHtml", h."By" is not null
        from "Replies" r join "Members" a on a."Id" = r."AuthorId"
        left join "Thanks" h on h."TopicId" = r."TopicId" and h."Number" = r."Number" and h."By" = $2 and h."WithdrawnAt" is null
        where r."TopicId" = $1 and r."Number" >= $3 and r."Number" < $4 order by r."Number"
        """;

    public const string Group = """
        select g."Id", g."Slug", g."Name", g."About", g."Openness", g."MemberCount", m."JoinedAt", f."Level"
        from "Groups" g
        left join "GroupMemberships" m on m."GroupId" = g."Id" and m."MemberId" = $2 and m."EndedAt" is null
        left join "Followings" f on f."MemberId" = $2 and f."ObjectId" = g."Id"
        where g."Slug" = $1
        """;

    public const string Hosts = """
        select p."Name" from "GroupMemberships" m join "Members" p on p."Id" = m."MemberId"
        where m."GroupId" = (select "Id" from "Groups" where "Slug" = $1) and m."JoinedAt" is not null and m."EndedAt" is null and m."Role" = $2 order by m."JoinedAt" limit 6
        """;

    public const string Lines = """
        select t."Id", t."AuthorId", a."Name", a."PhotoUrl", a."Role", a."ErasedAt" is not null, t."Title", t."LastActivityAt", t."ReplyCount",
          case when l."ErasedAt" is null then l."Name" end, r."ReadNumber", f."Level" is not null
        from "Topics" t join "Members" a on a."Id" = t."AuthorId"
        left join "Members" l on l."Id" = t."LastReplyBy"
        left join "Readings" r on r."MemberId" = $2 and r."TopicId" = t."Id"
        left join "Followings" f on f."MemberId" = $2 and f."ObjectId" = t."Id" and f."Level" = 2
        where t."GroupId" = (select "Id" from "Groups" where "Slug" = $1) and t."HiddenAt" is null and t."WithdrawnAt" is null
        order by t."LastActivityAt" desc, t."Id" desc limit $3
        """;

    public const string Standing = """
        select t."GroupId", t."AuthorId", t."HiddenAt" is not null or t."WithdrawnAt" is not null, g."Openness", m."Id" is not null, f."Level"
        from "Topics" t join "Groups" g on g."Id" = t."GroupId"
        left join "GroupMemberships" m on m."GroupId" = t."GroupId" and m."MemberId" = $2 and m."JoinedAt" is not null and m."EndedAt" is null
        left join "Followings" f on f."MemberId" = $2 and f."ObjectId" = t."Id"
        where t."Id" = $1
        """;

    public const string Next =
        """update "Topics" set "ReplyCount" = "ReplyCount" + 1, "LastActivityAt" = $3, "LastReplyBy" = $2 where "Id" = $1 returning "ReplyCount" """;

    public const string InsertReply = """
        insert into "Replies" ("TopicId", "Number", "Id", "AuthorId", "To", "At", "ThanksCount", "ImportedThanks", "Rendered", "Body", "BodyHtml") values ($1, $2, $3, $4, $5, $6, 0, 0, 1, $7, $8)
        """;

    public const string InsertFollowing = """insert into "Followings" ("MemberId", "ObjectId", "Kind", "Level", "At") values ($1, $2, 0, 1, $3)""";

    public const string InsertHappening = """
        insert into "Happenings" ("Id", "At", "Actor", "ActorRole", "Verb", "Object", "Targets", "Group", "RewardKnown", "Source", "Body") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'web', $10)
        """;

    public const string InsertOutbox = """insert into "Outbox" ("HappeningId", "DueAt", "Attempts") values ($1, $2, 0)""";
}
