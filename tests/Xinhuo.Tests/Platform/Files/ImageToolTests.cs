using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xinhuo.Platform.Files;
using Xunit;

namespace Xinhuo.Tests.Platform.Files;

/// <summary>How the house lives with a tool that is slow, greedy, missing or dead. The tool here is a shell script.</summary>
public sealed class ImageToolTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly byte[] _upload = [0xFF, 0xD8, 0xFF, .. new byte[100]];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_so_many_pictures_are_in_work_at_once()
    {
        // Each header takes a while and says when it began and ended; then it fails, which ends that picture.
        var log = _scratch.In("log");
        Script("vipsheader", $"echo begun >>'{log}'; sleep 0.3; echo ended >>'{log}'; exit 1");
        using var pipeline = Pipeline(new ImageLimits { AtOnce = 2 });

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => pipeline.Make(new MemoryStream(_upload), Cancel)));

        var (inWork, most) = (0, 0);
        foreach (var line in File.ReadAllLines(log))
            most = Math.Max(most, inWork += line == "begun" ? 1 : -1);
        most.ShouldBe(2);
        inWork.ShouldBe(0);
    }

    [Fact]
    public async Task A_tool_that_does_not_end_is_ended_and_leaves_nothing_behind()
    {
        var pid = _scratch.In("pid");
        Script("vipsheader", $"echo $$ >'{pid}'; touch half-done; sleep 60 & wait");
        using var pipeline = Pipeline(new ImageLimits { Time = TimeSpan.FromSeconds(1) });

        (await Reason(pipeline)).ShouldBe(PhotoRefusal.TookTooLong);

        IsAlive(pid).ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_who_leaves_takes_the_tool_along()
    {
        var pid = _scratch.In("pid");
        Script("vipsheader", $"echo $$ >'{pid}'; touch half-done; sleep 60 & wait");
        using var pipeline = Pipeline(new ImageLimits());
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var making = pipeline.Make(new MemoryStream(_upload), leaving.Token);
        while (!File.Exists(pid) || File.ReadAllText(pid) == "")
            await Task.Delay(20, Cancel);

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => making);
        IsAlive(pid).ShouldBeFalse();
    }

    [Fact]
    public async Task A_tool_that_is_killed_from_outside_breaks_one_picture_and_nothing_else()
    {
        Script("vipsheader", "touch half-done; kill -9 $$");
        using var pipeline = Pipeline(new ImageLimits { AtOnce = 1 });

        (await Reason(pipeline)).ShouldBe(PhotoRefusal.Broken);
        (await Reason(pipeline)).ShouldBe(PhotoRefusal.Broken);
    }

    [Fact]
    public async Task A_missing_tool_is_said()
    {
        using var pipeline = Pipeline(new ImageLimits());

        (await Reason(pipeline)).ShouldBe(PhotoRefusal.ToolMissing);
    }

    [Fact]
    public async Task The_tool_has_limits_and_knows_no_secrets()
    {
        var seen = _scratch.In("seen");
        Environment.SetEnvironmentVariable("XINHUO_TEST_SECRET", "hush");
        Script("vipsheader", $"{{ env; ulimit -v; ulimit -t; ulimit -c; }} >'{seen}'; exit 1");
        using var pipeline = Pipeline(new ImageLimits { Memory = 1_024_000_000, Time = TimeSpan.FromSeconds(7) });

        await Reason(pipeline);

        var lines = await File.ReadAllLinesAsync(seen, Cancel);
        lines[^3..].ShouldBe(["1000000", "7", "0"]);
        lines.ShouldContain("VIPS_BLOCK_UNTRUSTED=1");
        lines.ShouldContain("VIPS_CONCURRENCY=1");
        lines.ShouldNotContain(l => l.Contains("hush"));
    }

    [Fact]
    public async Task Too_little_memory_breaks_the_picture_not_the_house()
    {
        var negative = Negatives.Interlaced(6000);
        using var enough = new ImagePipeline(new Blobs(_scratch.In("blobs")), _scratch.In("darkroom"));
        (await enough.Make(new MemoryStream(negative), Cancel)).ShouldBeOfType<PhotoMade>();
        using var little = new ImagePipeline(new Blobs(_scratch.In("blobs")), _scratch.In("darkroom"), new ImageLimits { Memory = 240_000_000 });

        (await little.Make(new MemoryStream(negative), Cancel)).ShouldBeOfType<PhotoRefused>().Reason.ShouldBe(PhotoRefusal.Broken);
    }

    public void Dispose() => _scratch.Dispose();

    private ImagePipeline Pipeline(ImageLimits limits)
    {
        Directory.CreateDirectory(_scratch.In("tools"));
        return new(new Blobs(_scratch.In("blobs")), _scratch.In("darkroom"), limits with { ToolFolder = _scratch.In("tools") });
    }

    private async Task<PhotoRefusal> Reason(ImagePipeline pipeline)
    {
        var refused = (await pipeline.Make(new MemoryStream(_upload), Cancel)).ShouldBeOfType<PhotoRefused>();
        Directory.GetFileSystemEntries(_scratch.In("darkroom")).ShouldBeEmpty();
        return refused.Reason;
    }

    private void Script(string tool, string body)
    {
        var path = Path.Combine(Directory.CreateDirectory(_scratch.In("tools")).FullName, tool);
        File.WriteAllText(path, $"#!/bin/bash\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }

    private static bool IsAlive(string pidFile)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(File.ReadAllText(pidFile), CultureInfo.InvariantCulture));
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
