using Xinhuo.Platform.Web;

namespace Xinhuo.Shell;

/// <summary>
/// One of the signs in a member's bar that something waits: notices, letters. Whether it has its dot before any script speaks its room knows, and must
/// know without asking the database each time.
/// </summary>
public interface IBell
{
    /// <summary>Its name for the script, which lights and dims it.</summary>
    string Name { get; }

    string Href { get; }

    /// <summary>The keys of what it is called, and of "new" for ears.</summary>
    string Word { get; }

    string NewWord { get; }

    string Icon { get; }

    int Order { get; }

    ValueTask<bool> HasNews(Viewer me);
}
