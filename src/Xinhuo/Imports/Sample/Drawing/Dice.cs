namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>A small generator that throws the same numbers for the same name, on every machine and in every year.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(string name)
    {
        _state = 14695981039346656037UL;
        foreach (var letter in name)
            _state = (_state ^ letter) * 1099511628211UL;
    }

    public double Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + Next() * (high - low);

    public double Around(double middle, double reach) => Between(middle - reach, middle + reach);

    public int Int(int low, int highExclusive) => low + (int)(Next() * (highExclusive - low));

    public bool Chance(double probability) => Next() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Int(0, from.Count)];
}
