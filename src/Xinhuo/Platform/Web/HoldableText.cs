using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Xinhuo.Platform.Text;

namespace Xinhuo.Platform.Web;

/// <summary>Every text of a form or an address, before a page sees it: what no database can hold is gone, so a query with it is a question and not a fault.</summary>
internal sealed class HoldableText(IModelBinder plain) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await plain.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text })
            bindingContext.Result = ModelBindingResult.Success(CleanText.Holdable(text) is { Length: > 0 } holdable ? holdable : null);
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource is not { IsFromRequest: true, IsGreedy: true }
                ? new HoldableText(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
                : null;
    }
}
