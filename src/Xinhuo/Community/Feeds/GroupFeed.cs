using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Feeds;

/// <summary>An open group's newest topics as an Atom feed (RFC 4287), where guests may read. What is not open to all has none.</summary>
internal static class GroupFeed
{
    private const int Most = 30;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> Answer(string slug, HttpRequest request, XinhuoDb db, Settings settings, PublicAddress address)
    {
        var group = await db.Groups().SingleOrDefaultAsync(g => g.Slug == slug);
        if (group is not { Openness: Openness.Open } || !settings.GuestsMayRead)
            return Results.NotFound();
        var topics = await (
            from t in db.Topics()
            where t.GroupId == @group.Id && t.HiddenAt == null && t.WithdrawnAt == null
            orderby t.CreatedAt descending, t.Id descending
            join a in db.Members() on t.AuthorId equals a.Id
            select new Entry(t.Id, t.Title, t.BodyHtml, t.CreatedAt, t.EditedAt, a.Name)
        )
            .Take(Most)
            .ToListAsync();
        var house = address.Here(request, request.PathBase);
        return Results.Bytes(Write(group, topics.OrderByDescending(t => t.CreatedAt), house), "application/atom+xml; charset=utf-8");
    }

    private static byte[] Write(Group group, IEnumerable<Entry> topics, string house)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"urn:uuid:{group.Id.Value}");
            xml.WriteElementString("title", Atom, Plain(group.Name));
            xml.WriteElementString("updated", Atom, Moment(group.LastActivityAt));
            Link(xml, $"{house}{group.Href}", "alternate", "text/html");
            Link(xml, $"{house}{group.Href}/feed.atom", "self", "application/atom+xml");
            foreach (var topic in topics)
                One(xml, topic, house);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void One(XmlWriter xml, Entry topic, string house)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{topic.Id.Value}");
        xml.WriteElementString("title", Atom, Plain(topic.Title));
        xml.WriteElementString("published", Atom, Moment(topic.CreatedAt));
        xml.WriteElementString("updated", Atom, Moment(topic.EditedAt ?? topic.CreatedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Plain(topic.Author));
        xml.WriteEndElement();
        Link(xml, $"{house}/topics/{topic.Id.Value}", "alternate", "text/html");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Plain(topic.BodyHtml));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string href, string rel, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>People may type control characters that XML has no place for.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or >= 0x20 and not (0xFFFE or 0xFFFF)));

    private sealed record Entry(TopicId Id, string Title, string BodyHtml, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt, string Author);
}
