using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>求助: somebody asked the brand for a fact, a file, access or a contact. What for, stands with the request alone.</summary>
public sealed record HelpAsked(HelpRequestId Request, MemberId By, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.help.asked";
    Guid IHappening.Object => Request.Value;
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>Somebody of the brand looks after a request now.</summary>
/// <param name="Answering">They took it by answering it, which is told anyhow.</param>
public sealed record HelpTaken(HelpRequestId Request, MemberId Asker, MemberId By, bool Answering, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.help.taken";
    Guid IHappening.Object => Request.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Asker.Value];
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>A request is nobody's again: whoever had it let go, or works here no more.</summary>
public sealed record HelpLetGo(HelpRequestId Request, MemberId Owner, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.help.let-go";
    Guid IHappening.Object => Request.Value;
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>Somebody of the brand answered a request. The words stand there alone.</summary>
public sealed record HelpAnswered(HelpRequestId Request, int Number, MemberId Asker, MemberId By, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.help.answered";
    Guid IHappening.Object => Request.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Asker.Value];
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>Whoever asked says more, or asks on: it is open, whatever was said of it.</summary>
public sealed record HelpAskedOn(HelpRequestId Request, int Number, MemberId By, MemberId? Owner, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.help.asked-on";
    Guid IHappening.Object => Request.Value;
    IReadOnlyList<Guid> IHappening.Targets => Owner is { } owner ? [owner.Value] : [];
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It helped, as whoever asked says; or it is done, as its owner says.</summary>
/// <param name="Number">The answer that helped.</param>
public sealed record HelpDone(HelpRequestId Request, int Number, MemberId Asker, MemberId Answerer, MemberId By, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.help.done";
    Guid IHappening.Object => Request.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == Asker ? [Answerer.Value] : [Asker.Value];
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>Whoever asked needs it no more, and took it back.</summary>
public sealed record HelpTakenBack(HelpRequestId Request, MemberId By, MemberId? Owner, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.help.taken-back";
    Guid IHappening.Object => Request.Value;
    IReadOnlyList<Guid> IHappening.Targets => Owner is { } owner ? [owner.Value] : [];
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}
