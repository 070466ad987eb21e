using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Ties;

/// <summary>What counts as dealing with somebody.</summary>
internal static class TiesParts
{
    public static IServiceCollection AddTies(this IServiceCollection services) =>
        services
            .AddScoped<IPersonSection, PeopleITalkWith>()
            .AddScoped<IPersonalData, TiesAndCareOfPerson>()
            .AddListener<ReplyPosted, CountTies>()
            .AddListener<Mentioned, CountTies>()
            .AddListener<Thanked, CountTies>()
            .AddListener<ThanksWithdrawn, CountTies>()
            .AddListener<ObjectBuiltUpon, CountTies>()
            .AddListener<ObjectSaved, CountTies>()
            .AddListener<LineSaid, CountTies>()
            .AddListener<IntroductionKept, CountTies>();
}
