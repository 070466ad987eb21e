using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>Writes numbers the way SVG reads them: one decimal, a point and never a comma, whatever the reader's culture.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Pen
{
    private readonly StringBuilder _text;

    public Pen(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + formattedCount * 5);

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text);

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) => _text.Append(number.ToString("0.#", CultureInfo.InvariantCulture));

    public void AppendFormatted(double number, string format) => _text.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();

    public static string Write(Pen pen) => pen.ToString();
}
