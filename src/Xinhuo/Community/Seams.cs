using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community;

/// <summary>Somebody who waits for a member in a later room, such as a letter: shown first at home. Registered with <c>AddScoped&lt;IHomeSection, …&gt;()</c>.</summary>
internal interface IHomeSection
{
    int Order { get; }

    /// <summary>Null: nothing waits for this member there.</summary>
    Task<HomeSection?> Of(XinhuoDb db, Viewer me, DateTimeOffset now);
}

/// <param name="Partial">The view, from the content root.</param>
/// <param name="People">Who waits, for the sentence that says how many.</param>
internal sealed record HomeSection(string Partial, object Model, IReadOnlyList<Members.MemberId> People);

/// <summary>
/// Things of a later room that stand in the search index under scopes of their own, and whose door the clock or an invitation opens. Registered with
/// <c>AddScoped&lt;ISearchScopes, …&gt;()</c>.
/// </summary>
internal interface ISearchScopes
{
    /// <summary>Those that are closed to this reader now.</summary>
    Task<IReadOnlyCollection<Guid>> Closed(XinhuoDb db, Viewer me, DateTimeOffset now);
}

/// <summary>Work of a later room that waits for somebody of the staff, as a line at home and, where it is about people, a queue on the service board.</summary>
internal interface IStaffWork
{
    Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now);

    /// <param name="most">So many are shown; the rest is a number.</param>
    Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now);
}

/// <summary>A kind of thing of a later room that search finds. Registered with <c>AddScoped&lt;ISearchKind, …&gt;()</c>.</summary>
internal interface ISearchKind
{
    /// <summary>As it stands in the index.</summary>
    string Kind { get; }

    /// <summary>The key of its name, in the plural.</summary>
    string Word { get; }

    /// <summary>What was found of it, as far as this viewer may read it; asked once more here.</summary>
    Task<IEnumerable<(Guid, Hit)>> Show(XinhuoDb db, IReadOnlyList<Guid> ids, Viewer me, string question);
}

/// <summary>What a later room adds to a member's own calendar, whose secret address no sign-in guards. Registered with <c>AddScoped&lt;ICalendarSource, …&gt;()</c>.</summary>
internal interface ICalendarSource
{
    /// <param name="here">The whole address of a path.</param>
    Task<IReadOnlyList<CalendarEvent>> Of(XinhuoDb db, Members.MemberId me, DateTimeOffset since, Func<string, string> here);
}
