using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Tests.Experiences;

/// <summary>
/// Law 1, as a guard: neither what is stored nor what a form asks has a place for words somebody must say, how many posts they owe, or by when. It reads the names
/// of all columns and fields of the rooms that invite people.
/// </summary>
[Collection(Engines.Sqlite)]
public sealed partial class NoWishesTests(SqliteApp app)
{
    private static readonly string[] Rooms = ["Xinhuo.Experiences", "Xinhuo.CoCreation"];

    [Fact]
    public async Task Nothing_stored_could_hold_what_somebody_owes()
    {
        var columns = await app.Read(db =>
            Task.FromResult(
                db.Model.GetEntityTypes().Where(t => IsOurs(t.ClrType)).SelectMany(t => t.GetProperties().Select(p => $"{t.ClrType.Name}.{p.Name}")).ToList()
            )
        );
        columns.Count.ShouldBeGreaterThan(30);
        columns.Where(c => Owed().IsMatch(c)).ShouldBeEmpty();
    }

    [Fact]
    public void No_form_asks_for_what_somebody_owes()
    {
        var fields = typeof(Program)
            .Assembly.GetTypes()
            .Where(t => IsOurs(t) && (t.IsAssignableTo(typeof(PageModel)) || t.Name.EndsWith("Input", StringComparison.Ordinal)))
            .SelectMany(t =>
                t.GetProperties()
                    .Where(p => p.CanWrite && (t.Name.EndsWith("Input", StringComparison.Ordinal) || p.IsDefined(typeof(BindPropertyAttribute), true)))
                    .Select(p => $"{t.Name}.{p.Name}")
            )
            .ToList();
        fields.Count.ShouldBeGreaterThan(5);
        fields.Where(f => Owed().IsMatch(f)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Letter.RequiredWords")]
    [InlineData("Experience.Hashtags")]
    [InlineData("Brief.PostCount")]
    [InlineData("JournalEntry.DueAt")]
    [InlineData("Experience.MinimumPosts")]
    [InlineData("Brief.HowTo")]
    [InlineData("LetterInput.Deadline")]
    [InlineData("ExperienceGuest.Quota")]
    [InlineData("Brief.AssignedTo")]
    public void A_planted_wish_is_seen(string name) => Owed().IsMatch(name).ShouldBeTrue();

    private static bool IsOurs(Type type) => Rooms.Any(r => type.Namespace == r || type.Namespace?.StartsWith(r + ".", StringComparison.Ordinal) == true);

    [GeneratedRegex(
        @"Required|Must|Owe|Quota|Deadline|DueAt|DueOn|DueBy|Hashtag|Wording|Keyword|Slogan|Mandatory|Assign|Minimum|AtLeast|PostCount|Posts\b|Task|HowTo|\.How$|Sentiment|Positiv|Rating|Score|Likes"
    )]
    private static partial Regex Owed();
}
