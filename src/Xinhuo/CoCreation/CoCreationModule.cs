using Xinhuo.CoCreation.Bookings;
using Xinhuo.CoCreation.Desk;
using Xinhuo.CoCreation.Materials;
using Xinhuo.CoCreation.Projects;
using Xinhuo.CoCreation.Suggesting;
using Xinhuo.CoCreation.Teams;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation;

/// <summary>共创: make things that nobody can make alone. Briefs, teams, their rooms, what is lent, what is given, and where one asks.</summary>
internal static class CoCreationModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddTeams().AddSuggesting().AddProjects().AddBookings().AddMaterials().AddDesk();
        services.AddSingleton(new NavItem("cocreation.nav", "/making", "clapperboard", 30));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTeams();
        routes.MapSuggesting();
        routes.MapProjects();
        routes.MapBookings();
        routes.MapMaterials();
        routes.MapDesk();
    }
}
