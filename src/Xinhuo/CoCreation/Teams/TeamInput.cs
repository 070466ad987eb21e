using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Teams;

/// <summary>A call for a team: what is to be made, and which seats there are.</summary>
internal sealed class TeamInput : PostInput
{
    public string? Title { get; set; }

    /// <summary>What the one who calls does themselves, by its name in addresses.</summary>
    public string? Mine { get; set; }
    public List<SeatInput>? Seats { get; set; }

    /// <summary>All rows of the form, the empty ones too.</summary>
    internal TeamInput WithRows(int most)
    {
        Seats = [.. (Seats ?? []).Take(most)];
        while (Seats.Count < most)
            Seats.Add(new SeatInput());
        return this;
    }

    /// <summary>The seats that were named, or what is wrong with them.</summary>
    /// <param name="room">So many can still be added.</param>
    internal async Task<Outcome<IReadOnlyList<NamedSeat>>> Named(XinhuoDb db, int room)
    {
        var rows = (Seats ?? []).Where(s => !string.IsNullOrEmpty(s.Skill)).ToList();
        var slugs = rows.Select(r => r.Skill!).Append(Mine ?? "").Distinct().ToList();
        var skills = await db.Skills().Where(s => slugs.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, s => s.Id);
        if (rows.Exists(r => !skills.ContainsKey(r.Skill!)) || !string.IsNullOrEmpty(Mine) && !skills.ContainsKey(Mine))
            return Refusal.On("Seats", "cocreation.seats.wrong");
        if (rows.Count > room)
            return Refusal.On("Seats", "cocreation.seats.many", Team.MostSeats);
        var notes = rows.ConvertAll(r => CleanText.Line(r.Note, TeamSeat.MostNoteCharacters, TeamSeat.MostNoteCharacters * 8));
        if (notes.Exists(n => n.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy))
            return Refusal.On("Seats", "cocreation.field.long", TeamSeat.MostNoteCharacters);
        return rows.Zip(
                notes,
                (row, note) => new NamedSeat(row.Id is { } id ? new SeatId(id) : null, skills[row.Skill!], note.Text.Length == 0 ? null : note.Text)
            )
            .ToList();
    }

    internal async Task<Outcome<SkillId>> Own(XinhuoDb db) =>
        await db.Skills().Where(s => s.Slug == (Mine ?? "")).Select(s => (SkillId?)s.Id).SingleOrDefaultAsync() is { } skill
            ? skill
            : Refusal.On("Mine", "cocreation.seats.mine.missing");
}

/// <summary>A seat as typed; without a role it is none.</summary>
internal sealed class SeatInput
{
    /// <summary>One that is there already.</summary>
    public Guid? Id { get; set; }
    public string? Skill { get; set; }
    public string? Note { get; set; }
}

/// <summary>A seat as meant.</summary>
internal sealed record NamedSeat(SeatId? Id, SkillId Skill, string? Note);
