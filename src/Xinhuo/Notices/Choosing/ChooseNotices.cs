using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Notices.Choosing;

/// <summary>A member says how they want to be told.</summary>
internal static class ChooseNotices
{
    public sealed record Choice
    {
        /// <summary>Kinds that tell me. A list of its own: binding fills what it finds, and cannot fill what is read-only.</summary>
        public List<string> Told { get; init; } = [];
        public DigestRhythm Digest { get; init; }
        public int Hour { get; init; } = NoticeChoices.UsualHour;
        public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;
        public Quiet Quiet { get; init; }

        /// <summary>The hours between which each day is quiet; both or neither.</summary>
        public int? QuietFrom { get; init; }
        public int? QuietTo { get; init; }
    }

    public enum Quiet
    {
        Keep = 0,
        No = 1,
        UntilMorning = 2,
        AWeek = 3,
    }

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Choice choice, IEnumerable<NoticeKind> kinds, CommunityZone zone, DateTimeOffset now)
    {
        var member = me.Member();
        var refusal = Refusal.All(
            choice.Hour is < 0 or > 23 ? Refusal.On("Hour", "notices.choices.hour-wrong") : null,
            !Enum.IsDefined(choice.Weekday) ? Refusal.On("Weekday", "notices.choices.day-wrong") : null,
            !Enum.IsDefined(choice.Digest) ? Refusal.On("Digest", "notices.choices.digest-wrong") : null,
            choice.QuietFrom is < 0 or > 23 || choice.QuietTo is < 0 or > 23 ? Refusal.On("QuietFrom", "notices.choices.hour-wrong") : null,
            choice.QuietFrom is null != choice.QuietTo is null || choice.QuietFrom is not null && choice.QuietFrom == choice.QuietTo
                ? Refusal.On("QuietTo", "notices.choices.quiet-both")
                : null,
            choice.Digest != DigestRhythm.Never && (await db.AddressesOf([member])).Count == 0 ? Refusal.On("Digest", "notices.choices.no-address") : null
        );
        if (refusal is not null)
            return refusal;
        var choices = await Mine(db, member, now);
        var off = kinds.Where(k => !k.Always && !choice.Told.Contains(k.Name)).Select(k => k.Name);
        choices.Silenced = $" {string.Join(' ', off)} ";
        (choices.Digest, choices.Hour, choices.Weekday, choices.ChangedAt) = (choice.Digest, choice.Hour, choice.Weekday, now);
        (choices.QuietFrom, choices.QuietTo) = (choice.QuietFrom, choice.QuietTo);
        choices.QuietUntil = choice.Quiet switch
        {
            Quiet.No => null,
            Quiet.UntilMorning => Morning(zone, now),
            Quiet.AWeek => now.AddDays(7),
            _ => choices.QuietUntil > now ? choices.QuietUntil : null,
        };
        db.Record(me, now, new NoticesChosen(member, choice.Digest));
        return Nothing.Value;
    }

    /// <summary>Stops the letters and changes nothing else: the link in a letter needs no sign-in, so it may do no more.</summary>
    public static async Task<Outcome<Nothing>> StopLetters(XinhuoDb db, MemberId member, DateTimeOffset now)
    {
        var person = await db.Members().SingleOrDefaultAsync(m => m.Id == member && m.ErasedAt == null);
        if (person is null)
            return Refusal.NotFound;
        var choices = await Mine(db, member, now);
        if (choices.Digest == DigestRhythm.Never)
            return Nothing.Value;
        (choices.Digest, choices.ChangedAt) = (DigestRhythm.Never, now);
        db.Record(new Actor(member.Value, person.Role, "letter"), now, new LettersStopped(member));
        return Nothing.Value;
    }

    private static async Task<NoticeChoices> Mine(XinhuoDb db, MemberId member, DateTimeOffset now)
    {
        var choices = await db.Set<NoticeChoices>().AsTracking().SingleOrDefaultAsync(c => c.MemberId == member);
        if (choices is null)
            db.Add(choices = new NoticeChoices { MemberId = member, ChangedAt = now });
        return choices;
    }

    /// <summary>The next eight o'clock in the community's zone.</summary>
    private static DateTimeOffset Morning(CommunityZone zone, DateTimeOffset now)
    {
        var local = zone.Local(now);
        var eight = local.Date.AddDays(local.Hour < NoticeChoices.UsualHour ? 0 : 1).AddHours(NoticeChoices.UsualHour);
        return new DateTimeOffset(eight, zone.Zone.GetUtcOffset(eight)).ToUniversalTime();
    }
}
