using Xinhuo.Shell;

namespace Xinhuo.Community.Serving;

/// <summary>服务台: the way to it, for staff.</summary>
internal static class ServingParts
{
    public static IServiceCollection AddServing(this IServiceCollection services) =>
        services.AddSingleton(new NavItem("community.serving.nav", "/service", "hand-helping", 205, StaffOnly: true));
}
