using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Profile;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Hosting;

/// <summary>A word of the house in both languages, as typed.</summary>
internal sealed record NewWord(string? Slug, string? Zh, string? En, string? Icon, bool Honour = false);

/// <summary>Hosts keep the house's words: skills, titles, products. A word that went out of use is retired; what was said with it stays.</summary>
internal static partial class KeepVocabulary
{
    private const int MostName = 20;

    public static async Task<Outcome<Nothing>> AddSkill(XinhuoDb db, Actor me, NewWord word, DateTimeOffset now)
    {
        var read = await Read(me, word, slug => db.Skills().AnyAsync(s => s.Slug == slug));
        if (read.Refused)
            return read.Refusal!;
        var skill = new Skill
        {
            Id = Ids.New<SkillId>(now),
            Slug = read.Value.Slug,
            NameZh = read.Value.Zh,
            NameEn = read.Value.En,
            Icon = Glyph.Of(word.Icon),
        };
        db.Add(skill);
        db.Record(me, now, new VocabularyChanged(skill.Id.Value, "skill", Retired: false));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> AddTitle(XinhuoDb db, Actor me, NewWord word, DateTimeOffset now)
    {
        var read = await Read(me, word, slug => db.Titles().AnyAsync(s => s.Slug == slug));
        if (read.Refused)
            return read.Refusal!;
        var title = new Title
        {
            Id = Ids.New<TitleId>(now),
            Slug = read.Value.Slug,
            NameZh = read.Value.Zh,
            NameEn = read.Value.En,
            Icon = Glyph.Of(word.Icon),
            IsHonour = word.Honour,
        };
        db.Add(title);
        db.Record(me, now, new VocabularyChanged(title.Id.Value, "title", Retired: false));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> AddProduct(XinhuoDb db, Actor me, NewWord word, DateTimeOffset now)
    {
        var read = await Read(me, word, slug => db.Products().AnyAsync(s => s.Slug == slug));
        if (read.Refused)
            return read.Refusal!;
        var product = new Product
        {
            Id = Ids.New<ProductId>(now),
            Slug = read.Value.Slug,
            NameZh = read.Value.Zh,
            NameEn = read.Value.En,
            Kind = "product",
        };
        db.Add(product);
        db.Record(me, now, new VocabularyChanged(product.Id.Value, "product", Retired: false));
        return Nothing.Value;
    }

    /// <summary>Out of use, or back in use.</summary>
    public static async Task<Outcome<Nothing>> RetireSkill(XinhuoDb db, Actor me, string slug, bool retire, DateTimeOffset now)
    {
        if (!me.IsHost || await db.Skills().AsTracking().SingleOrDefaultAsync(s => s.Slug == slug) is not { } skill)
            return Refusal.NotFound;
        skill.RetiredAt = retire ? skill.RetiredAt ?? now : null;
        db.Record(me, now, new VocabularyChanged(skill.Id.Value, "skill", retire));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> RetireTitle(XinhuoDb db, Actor me, string slug, bool retire, DateTimeOffset now)
    {
        if (!me.IsHost || await db.Titles().AsTracking().SingleOrDefaultAsync(t => t.Slug == slug) is not { } title)
            return Refusal.NotFound;
        title.RetiredAt = retire ? title.RetiredAt ?? now : null;
        db.Record(me, now, new VocabularyChanged(title.Id.Value, "title", retire));
        return Nothing.Value;
    }

    private static async Task<Outcome<(string Slug, string Zh, string En)>> Read(Actor me, NewWord word, Func<string, Task<bool>> exists)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var zh = Blank.Line(word.Zh, "Zh", MostName, 60);
        var en = Blank.Line(word.En, "En", MostName * 2, 60);
        var ours = string.IsNullOrWhiteSpace(word.Slug);
        var slug = ours ? Dashes().Replace((en.Refused ? "" : en.Value ?? "").ToLowerInvariant(), "-").Trim('-') : word.Slug!.Trim();
        if (ours && slug.Length == 0)
            slug = $"word-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";
        var refusal = Refusal.All(
            zh.Refusal ?? (zh.Value is null ? Refusal.On("Zh", "members.words.missing") : null),
            en.Refusal ?? (en.Value is null ? Refusal.On("En", "members.words.missing") : null),
            slug.Length is 0 or > 60 || !Slug().IsMatch(slug) ? Refusal.On("Slug", "members.words.slug") : null
        );
        if (refusal is not null)
            return refusal;
        return await exists(slug) ? Refusal.On("Slug", "members.words.twice") : (slug, zh.Value!, en.Value!);
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Dashes();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
