using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>The brand put out a brief.</summary>
public sealed record BriefPut(BriefId Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.brief.put";
    Guid IHappening.Object => Brief.Value;
}

/// <param name="Moved">Its days, its people or its roles are others now.</param>
public sealed record BriefChanged(BriefId Brief, MemberId By, bool Moved) : IHappening
{
    public static string Verb => "cocreation.brief.changed";
    Guid IHappening.Object => Brief.Value;
}

public sealed record BriefCalledOff(BriefId Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.brief.called-off";
    Guid IHappening.Object => Brief.Value;
}

/// <summary>Whoever answered for a brief works for the brand no more; a host does now.</summary>
public sealed record BriefHandedOver(BriefId Brief, MemberId From, MemberId To) : IHappening
{
    public static string Verb => "cocreation.brief.handed-over";
    Guid IHappening.Object => Brief.Value;
    IReadOnlyList<Guid> IHappening.Targets => [To.Value];
}
