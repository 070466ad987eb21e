using Xinhuo.Platform.Web;

namespace Xinhuo.Shell;

/// <summary>Whether the bell of a member's page has its dot before any script speaks: Notices knows, and must know it without asking the database each time.</summary>
public interface IBell
{
    ValueTask<bool> HasNews(Viewer me);
}
