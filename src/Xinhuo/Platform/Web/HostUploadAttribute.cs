using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Xinhuo.Platform.Web;

/// <summary>
/// A page whose form carries more than others may send. Who is no host is turned away before one byte of it is read, hence the order: the
/// framework's own check of a form's token reads the whole form.
/// </summary>
/// <param name="mostBytes">Largest body, in bytes.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HostUploadAttribute(long mostBytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => -1000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
            return;
        if (!http.RequestServices.GetRequiredService<Viewer>().IsHost)
        {
            context.Result = new NotFoundResult();
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = mostBytes;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = mostBytes }));
    }
}
