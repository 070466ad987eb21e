namespace Xinhuo.Platform.Text;
internal static class HtmlToMarkdown { public static string Convert(AngleSharp.Dom.INode n) => ""; }
