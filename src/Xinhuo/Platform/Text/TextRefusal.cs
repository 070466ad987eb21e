namespace Xinhuo.Platform.Text;

/// <summary>Why a text cannot be taken as it is; the room says it in the writer's language.</summary>
public enum TextRefusal
{
    None = 0,

    /// <summary>Nothing that a reader could see.</summary>
    Empty = 1,

    /// <summary>More characters than the field holds.</summary>
    TooLong = 2,

    /// <summary>Few characters for the eye, but with so many marks heaped upon each that they fill the page.</summary>
    TooHeavy = 3,
}

/// <summary>What became of a text: what to keep, its length as people count, and why it is refused, if it is. The text is given back even then.</summary>
public readonly record struct CleanedText(string Text, int Length, TextRefusal Refusal)
{
    public bool IsFine => Refusal == TextRefusal.None;
}
