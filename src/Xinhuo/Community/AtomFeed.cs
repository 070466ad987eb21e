using System.Globalization;
using System.Text;
using System.Xml;

namespace Xinhuo.Community;

/// <summary>An Atom feed (RFC 4287) of what everybody may read.</summary>
/// <param name="Href">The page that shows the same, from the house's own address on.</param>
/// <param name="Self">The feed's own address.</param>
internal sealed record AtomFeed(Guid Id, string Title, DateTimeOffset UpdatedAt, string Href, string Self)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public IResult Answer(IEnumerable<AtomEntry> entries, string house) => Results.Bytes(Write(entries, house), "application/atom+xml; charset=utf-8");

    private byte[] Write(IEnumerable<AtomEntry> entries, string house)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"urn:uuid:{Id}");
            xml.WriteElementString("title", Atom, Plain(Title));
            xml.WriteElementString("updated", Atom, Moment(UpdatedAt));
            Link(xml, house + Href, "alternate", "text/html");
            Link(xml, house + Self, "self", "application/atom+xml");
            foreach (var entry in entries)
                One(xml, entry, house);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void One(XmlWriter xml, AtomEntry entry, string house)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{entry.Id}");
        xml.WriteElementString("title", Atom, Plain(entry.Title));
        xml.WriteElementString("published", Atom, Moment(entry.At));
        xml.WriteElementString("updated", Atom, Moment(entry.EditedAt ?? entry.At));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Plain(entry.Author));
        xml.WriteEndElement();
        Link(xml, house + entry.Href, "alternate", "text/html");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Plain(entry.Html));
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
}

/// <summary>One thing in a feed.</summary>
internal sealed record AtomEntry(Guid Id, string Title, string Html, DateTimeOffset At, DateTimeOffset? EditedAt, string Author, string Href);
