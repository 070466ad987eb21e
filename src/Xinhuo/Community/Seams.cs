using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
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
internal sealed record HomeSection(string Partial, object Model, IReadOnlyList<MemberId> People);

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
    Task<IReadOnlyList<CalendarEvent>> Of(XinhuoDb db, MemberId me, DateTimeOffset since, Func<string, string> here);
}

/// <summary>
/// A kind of thing of a later room that one may ask the hosts to look at. The room says who finds it and takes it out of sight; reports, reasons, the book, and what
/// is told of it are the desk's. Registered with <c>AddSingleton&lt;IReportedKind, …&gt;()</c>.
/// </summary>
internal interface IReportedKind
{
    /// <summary>Stored with each report: from 100 on, no other kind's, and never changed.</summary>
    int Kept { get; }

    /// <summary>As somebody finds it who may read it; null: to them it is not there.</summary>
    Task<ReportedThing?> Find(XinhuoDb db, Viewer me, Guid id, int number);

    /// <summary>Those that this host may go and see for themselves, with their pictures. Of all others the desk has the reported words and no more.</summary>
    Task<IReadOnlyDictionary<(Guid Id, int Number), string?>> Open(XinhuoDb db, Viewer host, IReadOnlyCollection<(Guid Id, int Number)> these);

    /// <summary>Those that are put away at present.</summary>
    Task<IReadOnlyCollection<(Guid Id, int Number)>> Away(XinhuoDb db, IReadOnlyCollection<(Guid Id, int Number)> these);

    /// <returns>False: it was away before, or is there no more.</returns>
    Task<bool> PutAway(XinhuoDb db, Actor host, Guid id, int number, string why, DateTimeOffset now);

    /// <returns>False: it is there already, or is there no more.</returns>
    Task<bool> BringBack(XinhuoDb db, Guid id, int number);

    string Href(Guid id, int number);
}

/// <param name="Lines">In Markdown.</param>
/// <param name="Photos">See <see cref="PostPhotos"/>; shown to whoever reports it, who sees them anyway.</param>
internal sealed record ReportedThing(MemberId Author, string Lines, string? Photos, string Back);
