using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Journals;

/// <summary>Somebody of the brand links an insight to what came of it; its author is told. The same thing linked twice is linked once.</summary>
internal static class LinkChange
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, JournalEntryId id, ChangeInput thing, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { MayLink: true, Entry: var entry })
            return Refusal.NotFound;
        var title = CleanText.Line(thing.Title, JournalChange.MostTitle, JournalChange.MostUnits);
        var untitled = title.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => Refusal.On("Title", "experiences.journal.change.missing"),
            _ => Refusal.On("Title", "experiences.field.long", JournalChange.MostTitle),
        };
        var address = string.IsNullOrWhiteSpace(thing.Address) ? null : thing.Address.Trim();
        var nowhere = address is null || ThingAddress.Leads(address) ? null : Refusal.On("Address", "experiences.journal.change.address-wrong");
        var undated = thing.On is null ? Refusal.On("On", "experiences.journal.change.on-missing") : null;
        if (Refusal.All(untitled, nowhere, undated) is { } refusal)
            return refusal;
        if (await db.Set<JournalChange>().AnyAsync(c => c.EntryId == id && c.Title == title.Text && c.Address == address))
            return Nothing.Value;
        var change = new JournalChange
        {
            Id = Guid.CreateVersion7(now),
            EntryId = id,
            By = me.Member(),
            At = now,
            Title = title.Text,
            Address = address,
            On = thing.On!.Value,
        };
        db.Add(change);
        db.Record(me, now, new InsightLedToChange(id, entry.ExperienceId, entry.AuthorId, change.Id, change.Title, address));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Unlink(XinhuoDb db, Actor me, JournalEntryId id, Guid change, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { MayLink: true, Entry: var entry })
            return Refusal.NotFound;
        if (await db.Set<JournalChange>().AsTracking().SingleOrDefaultAsync(c => c.Id == change && c.EntryId == id) is not { } gone)
            return Refusal.NotFound;
        db.Remove(gone);
        db.Record(me, now, new InsightChangeUnlinked(id, entry.ExperienceId, change));
        await Notices.NoticesDb.TakeBack(db, TellOfJournal.AboutChange(id, change), gone.By);
        return Nothing.Value;
    }

    /// <summary>可以写上我的名字: its author says whether they are named where something came of an entry that not everybody reads.</summary>
    public static async Task<Outcome<Nothing>> Name(XinhuoDb db, Actor me, JournalEntryId id, bool named, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { IsAuthor: true, Entry: var entry })
            return Refusal.NotFound;
        entry.NamedAt = named ? entry.NamedAt ?? now : null;
        return Nothing.Value;
    }
}

/// <summary>What came of an insight, as somebody of the brand types it.</summary>
internal sealed class ChangeInput
{
    public string? Title { get; set; }
    public string? Address { get; set; }
    public DateOnly? On { get; set; }
}
