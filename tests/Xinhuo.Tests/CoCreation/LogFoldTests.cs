using Xinhuo.CoCreation.Projects;

namespace Xinhuo.Tests.CoCreation;

/// <summary>The log on its page: two files of one material are one line; everything else that happened twice stands there twice.</summary>
public sealed class LogFoldTests
{
    private const string Taken = "cocreation.log.material.taken",
        Borrowed = "cocreation.log.booking.asked";

    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_files_of_one_material_fold_into_a_line()
    {
        var (pass, map) = (Guid.CreateVersion7(At), Guid.CreateVersion7(At.AddMinutes(1)));
        LogLine[] all = [Line(Taken, pass), Line(Taken, pass), Line(Taken, map), Line(Taken, pass), Line(Borrowed, pass), Line(Borrowed, pass)];
        ProjectLog.Folded(all).ShouldBe([all[0], all[2], all[3], all[4], all[5]]);
        ProjectLog.Folded([]).ShouldBeEmpty();
    }

    private static LogLine Line(string word, Guid about) => new(At, null, word, "垭口", about);
}
