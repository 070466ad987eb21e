namespace Xinhuo.Platform;

/// <summary>
/// What a person can mend, said in their words: one or more problems, each the key of a sentence with its values and, where
/// one field is meant, that field. A refusal is returned, never thrown; the form renders again with 422 and everything typed.
/// </summary>
public sealed record Refusal(IReadOnlyList<Problem> Problems)
{
    public static Refusal Of(string word, params object?[] values) => new([new Problem(null, word, values)]);

    public static Refusal On(string field, string word, params object?[] values) => new([new Problem(field, word, values)]);

    public Refusal And(string field, string word, params object?[] values) => new([.. Problems, new Problem(field, word, values)]);

    /// <summary>The same without the problems of that word; null where none is left.</summary>
    public Refusal? Without(string word) => Problems.Where(p => p.Word != word).ToList() is { Count: > 0 } left ? new Refusal(left) : null;

    /// <summary>Several checks at once: a person would rather hear everything now than one thing at a time.</summary>
    public static Refusal? All(params Refusal?[] refusals)
    {
        var problems = refusals.Where(r => r is not null).SelectMany(r => r!.Problems).ToList();
        return problems.Count == 0 ? null : new Refusal(problems);
    }

    /// <summary>The missing row: what one may not see is not there.</summary>
    public static readonly Refusal NotFound = Of("platform.notfound");

    public bool IsNotFound => ReferenceEquals(this, NotFound);
}

/// <param name="Field">The input's name, or null for the whole form.</param>
public sealed record Problem(string? Field, string Word, IReadOnlyList<object?> Values);

/// <summary>What an act gives back: it is done and here is what came of it, or it is refused and nothing was written.</summary>
public readonly struct Outcome<T> : IOutcome
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }
    public bool Refused => Refusal is not null;
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Problems[0].Word}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Lets the door see a refusal whatever the act returns, and take back what it wrote.</summary>
internal interface IOutcome
{
    Refusal? Refusal { get; }
}

/// <summary>Nothing to hand back.</summary>
public readonly record struct Nothing
{
    public static readonly Nothing Value;
}
