using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Shell;

namespace Xinhuo.Experiences.Journals;

/// <summary>体验手记: what people write of experiences, who finds it, and who is told.</summary>
internal static class JournalsParts
{
    public static IServiceCollection AddJournals(this IServiceCollection services) =>
        services
            .AddScoped<IAudience, JournalAudience>()
            .AddScoped<ISearchKind, FindingJournals>()
            .AddScoped<ISearchScopes, ClosedJournals>()
            .AddScoped<IStaffWork, InsightsToAnswer>()
            .AddSingleton<IReportedKind, JournalsAtDesk>()
            .AddScoped<IPersonalData, JournalsData>()
            .AddSingleton(new NoticeKind("journal", "experiences.journal.told", "feather", 87))
            .AddSingleton(new NavItem("experiences.journal.nav", "/journal", "feather", 60))
            .AddListener<JournalWritten, TellOfJournal>()
            .AddListener<JournalAnswered, TellOfJournal>()
            .AddListener<InsightLedToChange, TellOfJournal>()
            .AddListener<JournalHidden, TellOfJournal>();

    public static void MapJournals(this IEndpointRouteBuilder routes) => routes.MapGet(JournalFeed.Address, JournalFeed.Answer);
}
