namespace Xinhuo.Platform.Text;

/// <summary>Tokens that must stand next to each other in this order; where <see cref="LastIsPrefix"/>, the last one only begins so.</summary>
public sealed record SearchPhrase(IReadOnlyList<string> Tokens, bool LastIsPrefix);
