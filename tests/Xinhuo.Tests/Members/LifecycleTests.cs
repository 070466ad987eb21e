using FsCheck;
using FsCheck.Fluent;
using Xinhuo.Members;

namespace Xinhuo.Tests.Members;

/// <summary>S29 at its edges.</summary>
public sealed class LifecycleTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(0, Stage.New)]
    [InlineData(-1, Stage.New)]
    [InlineData(-90, Stage.New)]
    [InlineData(-91, Stage.LongTerm)]
    [InlineData(-4000, Stage.LongTerm)]
    [InlineData(1, Stage.Prospective)]
    [InlineData(400, Stage.Prospective)]
    public void The_day_of_delivery_decides(int delivered, Stage stage) => Lifecycle.Of([Car(delivered)], Today)!.Stage.ShouldBe(stage);

    [Fact]
    public void A_new_owner_becomes_a_long_time_owner_on_day_91()
    {
        var stage = Lifecycle.Of([Car(-200)], Today)!;
        stage.Since.ShouldBe(Today.AddDays(-200 + 91));
        Lifecycle.Of([Car(-200)], stage.Since)!.Stage.ShouldBe(Stage.LongTerm);
        Lifecycle.Of([Car(-200)], stage.Since.AddDays(-1))!.Stage.ShouldBe(Stage.New);
    }

    [Fact]
    public void Who_has_nothing_and_who_sold_everything_is_in_none_of_the_stages()
    {
        Lifecycle.Of([], Today).ShouldBeNull();
        Lifecycle.Of([Car(-300, until: -10)], Today).ShouldBeNull();
        Lifecycle.Of([Car(-300, until: 0)], Today).ShouldBeNull("on the day it went it is not theirs any more");
        Lifecycle.Of([Car(-300, until: 1)], Today).ShouldNotBeNull();
    }

    [Fact]
    public void A_second_one_means_coming_back_from_its_delivery_on_whether_the_first_is_kept_or_sold()
    {
        foreach (var until in new int?[] { null, -30, -5 })
        {
            var back = Lifecycle.Of([Car(-900, until), Car(-20)], Today)!;
            (back.Stage, back.Since).ShouldBe((Stage.Returning, Today.AddDays(-20)));
        }
        Lifecycle.Of([Car(-900), Car(-400, until: -3)], Today)!.Stage.ShouldBe(Stage.Returning, "the second was sold, the first is still there");
    }

    [Fact]
    public void A_second_one_that_is_only_ordered_changes_nothing_yet()
    {
        Lifecycle.Of([Car(-900), Car(30)], Today)!.Stage.ShouldBe(Stage.LongTerm);
        Lifecycle.Of([Car(-10), Car(30)], Today)!.Stage.ShouldBe(Stage.New);
    }

    [Fact]
    public void Whatever_is_owned_the_stage_says_its_why_and_no_order_of_the_rows_changes_it() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll<(int, int?)[]>(given =>
            {
                var cars = given.Select(g => Car(g.Item1 % 1500, g.Item2 is { } held ? g.Item1 % 1500 + Math.Abs(held % 800) : null)).ToList();
                var stage = Lifecycle.Of(cars, Today);
                var delivered = cars.Where(c => c.Since <= Today).ToList();
                var mirrored = Lifecycle.Of(cars.AsEnumerable().Reverse(), Today);
                return stage?.Stage == mirrored?.Stage
                    && stage?.Since == mirrored?.Since
                    && (
                        stage is null
                            ? cars.Count == 0 || delivered.Count > 0 && delivered.TrueForAll(c => c.Until <= Today)
                            : stage.Word.Length > 0 && stage.Since <= Today
                    )
                    && (stage?.Stage == Stage.Returning) == (delivered.Count > 1 && delivered.Exists(c => c.Until is null || c.Until > Today));
            })
        );

    private static Owned Car(int delivered, int? until = null) =>
        new("远山 X5", Today.AddDays(delivered), until is { } end ? Today.AddDays(end) : null, Today.AddDays(Math.Min(delivered, 0)));
}
