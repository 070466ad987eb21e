using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>The brand gives something to make things with.</summary>
public sealed record MaterialPut(AssetId Asset, MemberId By) : IHappening
{
    public static string Verb => "cocreation.material.put";
    Guid IHappening.Object => Asset.Value;
}

/// <summary>Its words, its files or its last day were changed.</summary>
public sealed record MaterialChanged(AssetId Asset, MemberId By) : IHappening
{
    public static string Verb => "cocreation.material.changed";
    Guid IHappening.Object => Asset.Value;
}

/// <summary>It is not given any more. What was made with it may stay.</summary>
public sealed record MaterialRetired(AssetId Asset, MemberId By) : IHappening
{
    public static string Verb => "cocreation.material.retired";
    Guid IHappening.Object => Asset.Value;
}

/// <summary>It is given again.</summary>
public sealed record MaterialBroughtBack(AssetId Asset, MemberId By) : IHappening
{
    public static string Verb => "cocreation.material.brought-back";
    Guid IHappening.Object => Asset.Value;
}

/// <summary>Somebody took one of its files, for a project of theirs or to look.</summary>
public sealed record MaterialTaken(AssetId Asset, RenditionId File, MemberId By, TeamId? Team, BriefId? Brief) : IHappening
{
    public static string Verb => "cocreation.material.taken";
    Guid IHappening.Object => Asset.Value;
    Guid? IHappening.Project => Team?.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>In two weeks a project may not use it any more.</summary>
public sealed record MaterialEndsSoon(AssetId Asset, TeamId Team, DateOnly EndsOn) : IHappening
{
    public static string Verb => "cocreation.material.ends-soon";
    Guid IHappening.Object => Asset.Value;
    Guid? IHappening.Project => Team.Value;
}

/// <summary>Its last day is over, and this project holds it.</summary>
public sealed record MaterialEnded(AssetId Asset, TeamId Team, DateOnly EndsOn) : IHappening
{
    public static string Verb => "cocreation.material.ended";
    Guid IHappening.Object => Asset.Value;
    Guid? IHappening.Project => Team.Value;
}

/// <summary>上新: a few assets were put out, with words.</summary>
public sealed record DropPutOut(DropId Drop, MemberId By) : IHappening
{
    public static string Verb => "cocreation.drop.put-out";
    Guid IHappening.Object => Drop.Value;
}
