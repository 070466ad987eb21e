namespace Xinhuo.Platform.Web;

/// <summary>
/// Every address and every plain form, before anybody reads it: U+0000 goes, which no database holds. The framework would answer such a form
/// with a bare 400, and who typed it would lose the rest.
/// </summary>
internal static class HoldableRequests
{
    private const string Nothing = "%00";

    public static IApplicationBuilder UseHoldableRequests(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                if (request.QueryString.Value is { } asked && asked.Contains(Nothing, StringComparison.Ordinal))
                    request.QueryString = new QueryString(Without(asked));
                if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
                    request.Body = new HoldableForm(request.Body);
                return next(http);
            }
        );

    private static string Without(string asked)
    {
        while (asked.Contains(Nothing, StringComparison.Ordinal))
            asked = asked.Replace(Nothing, "", StringComparison.Ordinal);
        return asked;
    }
}
