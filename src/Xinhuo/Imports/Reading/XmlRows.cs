using System.Xml;

namespace Xinhuo.Imports.Reading;

/// <summary>The &lt;row …/&gt; elements of an XML dump, a column an attribute. A document type is refused, so no entity can swell and nothing is fetched.</summary>
internal sealed class XmlRows(Func<CountedStream> open, Columns columns) : RowReader
{
    private readonly Utf8Scratch _values = new();
    private readonly Dictionary<string, Column?> _columnOf = [];
    private CountedStream? _stream;
    private XmlReader? _xml;

    public override void Dispose()
    {
        _xml?.Dispose();
        _stream?.Dispose();
    }

    protected override bool Read(Fields fields)
    {
        fields.Begin(columns.All.Count);
        _stream ??= open();
        _xml ??= XmlReader.Create(
            _stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CheckCharacters = false, // dumps do hold references such as &#x1F; that XML forbids
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            }
        );
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element || !_xml.LocalName.Equals("row", StringComparison.OrdinalIgnoreCase))
                continue;
            Line = ((IXmlLineInfo)_xml).LineNumber;
            Take(_xml, fields);
            _stream.RowDone();
            return true;
        }
        return false;
    }

    private void Take(XmlReader row, Fields fields)
    {
        _values.Clear();
        while (row.MoveToNextAttribute())
        {
            if (!_columnOf.TryGetValue(row.LocalName, out var column) && _columnOf.Count < 1000)
                _columnOf[row.LocalName] = column = columns.Find(row.LocalName);
            if (column is null)
                continue;
            var start = _values.Length;
            _values.Add(row.Value);
            fields.Set(column.Slot, start, _values.Length - start);
        }
        fields.In(_values.Bytes);
        row.MoveToElement();
    }
}
