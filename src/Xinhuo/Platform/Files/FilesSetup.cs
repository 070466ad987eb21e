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
            });
}
