using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform;

/// <summary>The ground floor: what every room stands on and which knows none of them.</summary>
public static class PlatformModule
{
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System).AddSingleton<CommunityClock>().AddSingleton<CommunityZone>();
        services.AddSingleton<Words>().AddScoped<Viewer>();
        services.AddSingleton<DataFolder>().AddSingleton<Database>().AddSingleton<ReadingDbs>().AddSingleton<Migrator>().AddSingleton<Settings>();
        services.AddSingleton<HouseHealth>();
        services.AddScoped<CurrentDb>().AddScoped(s => s.GetRequiredService<CurrentDb>().Db);
        services.AddFiles(s => s.GetRequiredService<DataFolder>().Path).AddSingleton<Photos>().AddScoped<Audiences>();
        services.AddSingleton<IRoutine, SweepUploads>().AddSingleton<Pace>();
        services.AddSingleton<LiveHub>().AddSingleton<Mail.Mailer>().AddSingleton<PublicAddress>();
        services.AddSingleton<IHttpResponseStreamWriterFactory, WholePages>();
        services.AddSingleton<IActRunner>(s =>
            s.GetRequiredService<Database>().IsPostgres ? ActivatorUtilities.CreateInstance<PostgresActs>(s) : ActivatorUtilities.CreateInstance<SqliteActs>(s)
        );
        services.AddSingleton(s => new Acts(s.GetRequiredService<IActRunner>(), s.GetRequiredService<LiveHub>()));
        services.AddSingleton<ICommand, MigrateCommand>().AddSingleton<ICommand, DoctorCommand>().AddSingleton<ICommand, UnparkCommand>();
        services.AddSingleton(s => new Listeners(s.GetServices<Hearing>())).AddSingleton<Prompting>().AddSingleton<Courier>().AddSingleton<RoutineKeeper>();
        return services;
    }

    /// <summary>What runs by itself beside the pages; the command line leaves it out.</summary>
    public static IServiceCollection AddPlatformAtWork(this IServiceCollection services, bool onPostgres)
    {
        services.AddHostedService(s => s.GetRequiredService<Courier>());
        services.AddHostedService(s => s.GetRequiredService<RoutineKeeper>());
        if (onPostgres)
            services.AddHostedService<PostgresLive>();
        return services;
    }
}
