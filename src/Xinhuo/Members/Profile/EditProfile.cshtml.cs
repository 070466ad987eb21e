using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;

namespace Xinhuo.Members.Profile;

/// <summary>Who one is, in a few facts and a face.</summary>
internal sealed class EditProfilePage(Photos photos) : HousePage
{
    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public IFormFile? Photo { get; set; }
        public string? Name { get; set; }
        public string? Province { get; set; }
        public string? City { get; set; }
        public string? Occupation { get; set; }
        public string? Hobbies { get; set; }
        public string? Makes { get; set; }
    }

    public string? PhotoUrl { get; private set; }

    public async Task OnGetAsync()
    {
        var me = await Mine();
        Input = new()
        {
            Name = me.Name,
            Province = me.Province,
            City = me.City,
            Occupation = me.Occupation,
            Hobbies = me.Hobbies,
            Makes = me.Makes,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Mine();
        var facts = new Facts(Input.Name, Input.Province, Input.City, Input.Occupation, Input.Hobbies, Input.Makes);
        if (Rights.ToWrite(Me) is { } stopped)
            return Refused(stopped);
        PhotoId? taken = null;
        Refusal? unfit = null;
        if (Input.Photo is { Length: > 0 } upload)
        {
            await using var bytes = upload.OpenReadStream();
            var photo = await photos.Take(bytes, MyId.Value, "Photo");
            (taken, unfit) = (photo.Refused ? null : photo.Value.Id, photo.Refusal);
        }
        var changed = await Act<Nothing>(async db =>
        {
            var done = await ChangeProfile.Do(db, Me.Acting(), facts, Now);
            if (Refusal.All(unfit, done.Refusal) is { } refusal)
                return refusal;
            return taken is null ? done : await ChangePortrait.Do(db, Me.Acting(), taken, photos, Now);
        });
        if (changed.Refused)
            return Refused(changed.Refusal!);
        SayNext("members.said.kept");
        return Redirect($"/people/{Me.Id}");
    }

    public async Task<IActionResult> OnPostWithoutPhotoAsync()
    {
        var done = await Act(db => ChangePortrait.Do(db, Me.Acting(), null, photos, Now));
        if (!done.Refused)
            return RedirectToPage();
        await Mine();
        return Refused(done.Refusal!);
    }

    private async Task<Member> Mine()
    {
        var id = MyId;
        var me = await Db.Members().SingleAsync(m => m.Id == id);
        PhotoUrl = me.PhotoUrl;
        return me;
    }
}
