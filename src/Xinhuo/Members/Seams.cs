using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>What a later room shows on a person's page: groups, works, teachers. Registered with <c>AddScoped&lt;IPersonSection, …&gt;()</c>.</summary>
public interface IPersonSection
{
    /// <summary>Skills stand at 200; less comes before them, more after.</summary>
    int Order { get; }

    /// <summary>Null: nothing to show to this viewer.</summary>
    Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db);
}

/// <param name="Partial">The view, from the content root ("/Community/Groups/_OfPerson.cshtml").</param>
/// <param name="Aside">In the third column on a laptop, after the rest on a phone.</param>
public sealed record PersonSection(string Partial, object Model, bool Aside = false);

/// <summary>A way from one's own place (我的) to what a later room keeps for oneself. Registered with <c>AddSingleton(new MineItem(…))</c>.</summary>
public sealed record MineItem(string Word, string Href, string Icon, int Order);

/// <summary>One more word in the directory's question, such as a group. Registered with <c>AddScoped&lt;IPeopleFilter, …&gt;()</c>.</summary>
public interface IPeopleFilter
{
    /// <summary>The name in the address: <c>/people?group=slug</c>.</summary>
    string Key { get; }

    /// <summary>The key of the sentence's piece with a hole for the choice ("，在 {0} 里"), and of the label for ears.</summary>
    string SentenceWord { get; }

    string LabelWord { get; }

    /// <summary>What may be chosen; the first one, with an empty value, is "any".</summary>
    Task<IReadOnlyList<SelectListItem>> Choices(Viewer viewer, XinhuoDb db);

    /// <summary>Who fits. Null: no such choice for this viewer, so nobody does.</summary>
    Task<Expression<Func<Member, bool>>?> Fits(string chosen, Viewer viewer, XinhuoDb db);
}

/// <summary>Stands beside <see cref="Rights"/> before every act of a page: what a later room may hold back, for a while and in words.</summary>
public interface IWritingGuard
{
    /// <summary>Whether this viewer is asked about at all; the answer costs nothing.</summary>
    bool Watches(Viewer me, DateTimeOffset now);

    /// <summary>Within the act, before it does anything. Null: go on.</summary>
    Task<Refusal?> Hold(XinhuoDb db, Viewer me, Pacing what, DateTimeOffset now);

    /// <summary>The act was refused and taken back; what must be kept of that is kept now.</summary>
    Task Keep(Acts acts, Viewer me, Refusal refusal, DateTimeOffset now);
}

/// <summary>What a later room says at the front door: the house rules, and that it is closed for some hours.</summary>
public interface IDoorkeeper
{
    /// <summary>The rules' first words, in the reader's language.</summary>
    Task<IReadOnlyList<string>> Rules(XinhuoDb db);

    /// <summary>Null: the door is as the hosts set it.</summary>
    Task<Refusal?> Closed(XinhuoDb db, DateTimeOffset now);
}

/// <summary>
/// What a room keeps about a person, for taking it along and for leaving. Every room that stores anything by or about somebody registers one
/// with <c>AddScoped&lt;IPersonalData, …&gt;()</c>.
/// </summary>
public interface IPersonalData
{
    /// <summary>The folder in the archive, and the sort: "community".</summary>
    string Room { get; }

    /// <summary>The sentences said before the button: what goes with the person, and what stays without their name.</summary>
    LeavingWords Describe(Words words);

    /// <summary>Writes all that is personal into the archive.</summary>
    Task Export(XinhuoDb db, MemberId member, IArchive archive, CancellationToken cancel);

    /// <summary>Removes it, within the act that erases the member. What others wrote stays whole.</summary>
    Task Erase(XinhuoDb db, MemberId member, DateTimeOffset now);
}

public sealed record LeavingWords(IReadOnlyList<string> Goes, IReadOnlyList<string> Stays);

/// <summary>The archive a member takes along.</summary>
public interface IArchive
{
    /// <summary>A JSON file and, under this heading, its entries in the readable page. Values: text, numbers, moments, lists of them.</summary>
    Task Add(string name, string heading, IAsyncEnumerable<IReadOnlyDictionary<string, object?>> entries, CancellationToken cancel);

    /// <summary>A file as it is, such as a photograph.</summary>
    Task Add(string name, Stream content, CancellationToken cancel);
}
