namespace Xinhuo.Members;

/// <summary>Who may come in to a page. A guest at a closed door is asked to sign in; a member at a staff door finds nothing there (404).</summary>
public enum Door
{
    /// <summary>Everybody, guests included, always.</summary>
    Everybody,

    /// <summary>Members, and guests to read where the hosts let them.</summary>
    Readers,
    Members,

    /// <summary>Hosts and product managers.</summary>
    Staff,
    Hosts,
}
