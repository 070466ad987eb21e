using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Xinhuo.Community.Markup;

/// <summary>A piece of a page that writes itself straight to it.</summary>
internal sealed class Written(Action<TextWriter, HtmlEncoder> write) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => write(writer, encoder);
}
