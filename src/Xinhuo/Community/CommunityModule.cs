using Xinhuo.Community.Belonging;
using Xinhuo.Community.Chat;
using Xinhuo.Community.Feeds;
using Xinhuo.Community.Gatherings;
using Xinhuo.Community.Groups;
using Xinhuo.Community.Home;
using Xinhuo.Community.Ideas;
using Xinhuo.Community.Introductions;
using Xinhuo.Community.Listening;
using Xinhuo.Community.Markup;
using Xinhuo.Community.MeetUps;
using Xinhuo.Community.Safety;
using Xinhuo.Community.Searching;
using Xinhuo.Community.Serving;
using Xinhuo.Community.Telling;
using Xinhuo.Community.Ties;
using Xinhuo.Community.Topics;
using Xinhuo.Community.Unread;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community;

/// <summary>同好会: meet. Groups, topics and replies, thanks, knowledge objects, search and home.</summary>
internal static class CommunityModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddTelling().AddTies().AddListening().AddServing().AddSafety().AddChat().AddGatherings().AddMeetUps().AddIdeas().AddIntroductions();
        services.AddHostedService(s => s.GetRequiredService<ReadMarks>()).AddSingleton<ReadMarks>();
        services.AddSingleton<IRoutine, RemindOfKnocks>();
        services.AddSingleton<CommunityRights>().AddSingleton<IAudience, GroupAudience>().AddScoped<Lines>().AddScoped<Duties>();
        services.AddScoped<IPersonSection, GroupsOfPerson>().AddScoped<IPeopleFilter, PeopleByGroup>().AddScoped<IPersonalData, CommunityData>();
        services.AddSingleton<TypingPace>();
        services.AddSingleton(new NavItem("shell.nav.home", "/", "house", 10)).AddSingleton(new MineItem("shell.nav.groups", "/groups", "users-round", 5));
        services.AddSingleton(new StartItem("community.start.talk", "community.start.talk.hint", "/topics/new", "message-circle", 10));
        services.AddSingleton(new StartItem("community.start.route", "community.start.route.hint", "/topics/new?kind=Route", "route", 20));
        services.AddSingleton(new StartItem("community.start.gear", "community.start.gear.hint", "/topics/new?kind=GearList", "package-open", 30));
        services.AddSingleton(new StartItem("community.start.howto", "community.start.howto.hint", "/topics/new?kind=HowTo", "book-open", 40));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/suggest", SuggestPeople.Answer).ExcludeFromDescription();
        routes.MapGet("/topics/{id:guid}/news", TopicNews.Answer).ExcludeFromDescription();
        routes.MapGet("/groups/{slug}/feed.atom", GroupFeed.Answer);
        routes.MapChat();
        CalendarFiles.Map(routes);
    }
}
