using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Early;

/// <summary>A piece, to those who are in its experience, and from its moment on to everybody.</summary>
internal sealed class EarlyPage(Acts acts, CommunityZone zone, Words words) : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public EarlyPieceId Id { get; set; }

    public EarlyPiece Piece { get; private set; } = null!;
    public Member Author { get; private set; } = null!;
    public string AuthorName => EarlyDb.NameOf(Author, words);
    public bool IsOpen { get; private set; }
    public bool IsInside { get; private set; }
    public bool MayChange { get; private set; }

    /// <summary>This reader's own; null: there is none on it.</summary>
    public EarlyMark? Mark { get; private set; }
    public string Back => IsInside ? $"/experiences/{Piece.ExperienceId.Value}" : "/early";

    public async Task<IActionResult> OnGetAsync()
    {
        var now = Now;
        if (await EarlyStanding.Of(Db, Me, Id, now) is not { } standing)
            return NotFound();
        (Piece, IsInside, MayChange, IsOpen) = (standing.Piece, standing.IsInside, standing.MayChange, standing.Piece.IsOpen(now));
        Author = await Db.Members().SingleAsync(m => m.Id == Piece.AuthorId);
        if (Piece.IsMarked(now))
            Mark = EarlyMark.Of(Me.Name, zone.Day(now).ToString(words["experiences.early.mark.day"], CultureInfo.CurrentCulture));
        if (!Me.IsGuest)
            await acts.Run(db => db.ReadAbout(MyId, Id.Value, now));
        return Page();
    }
}
