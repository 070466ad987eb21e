namespace Xinhuo.Imports.Reading;

/// <summary>A column of a table, known by name in any letter case and at any place. A column marked essential must be in the heading; a single row may still lack its value.</summary>
internal sealed record Column(string Name, int Slot, bool IsEssential);

/// <summary>The columns of a table as they are declared.</summary>
internal sealed class Columns
{
    private readonly List<Column> _all = [];

    public IReadOnlyList<Column> All => _all;

    public Column Essential(string name) => Add(name, true);

    public Column Optional(string name) => Add(name, false);

    public Column? Find(string name) => _all.Find(c => c.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    private Column Add(string name, bool essential)
    {
        var column = new Column(name, _all.Count, essential);
        _all.Add(column);
        return column;
    }
}

/// <summary>A table: its name, its columns, and how a row is made of fields. <see cref="Make"/> may return anything once the fields have a fault.</summary>
internal sealed record Table<T>(string Name, Columns Columns, Func<Fields, T> Make)
    where T : class;
