using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences;

/// <summary>Something is shown to those who are in an experience before the others see it.</summary>
public sealed record EarlyPiecePut(EarlyPieceId Piece, ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.early.put";
    Guid IHappening.Object => Piece.Value;
}

/// <summary>Its words, its pictures or its time were changed.</summary>
public sealed record EarlyPieceChanged(EarlyPieceId Piece, ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.early.changed";
    Guid IHappening.Object => Piece.Value;
}

/// <summary>A piece was opened to everybody by hand. Where it opens at its time, nothing happens.</summary>
public sealed record EarlyPieceOpened(EarlyPieceId Piece, ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.early.opened";
    Guid IHappening.Object => Piece.Value;
}

/// <summary>A piece was taken back.</summary>
public sealed record EarlyPieceWithdrawn(EarlyPieceId Piece, ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.early.withdrawn";
    Guid IHappening.Object => Piece.Value;
}
