using Xinhuo.Platform.Files.Uploads;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Files;

/// <summary>Puts the store and the pipeline into the house, both under the folder that holds all state.</summary>
public static class FilesSetup
{
    /// <summary>What was begun before this long and is not done will not be: its process was killed.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(6);

    public static IServiceCollection AddFiles(this IServiceCollection services, Func<IServiceProvider, string> dataFolder) =>
        services
            .AddSingleton(s =>
            {
                var blobs = new Blobs(Path.Combine(dataFolder(s), "blobs"));
                blobs.RemoveUnfinished(s.GetRequiredService<TimeProvider>().GetUtcNow() - Abandoned);
                return blobs;
            })
            .AddSingleton(s =>
            {
                var pipeline = new ImagePipeline(s.GetRequiredService<Blobs>(), Path.Combine(dataFolder(s), "darkroom"));
                pipeline.RemoveUnfinished(s.GetRequiredService<TimeProvider>().GetUtcNow() - Abandoned);
                return pipeline;
            })
            .AddSingleton(s => new UploadBench(Path.Combine(dataFolder(s), "uploads")))
            .AddSingleton<UploadTerms>()
            .AddSingleton<Uploading>()
            .AddSingleton(s => new StoredFiles(s.GetRequiredService<Uploading>(), s.GetRequiredService<Blobs>(), s.GetRequiredService<Pace>()))
            .AddSingleton<IRoutine, SweepStale>();

    /// <summary>Where pictures and files are had, and where large ones come in.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        Photos.Map(routes);
        StoredFiles.Map(routes);
        TusDoor.Map(routes);
    }
}
