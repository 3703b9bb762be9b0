namespace PolicySearch.Documents.Readers;

/// <summary>Places the cells of a table in its grid, merged ones included.</summary>
internal sealed class TableGrid
{
    private const int MostColumns = 200;
    private readonly List<List<string?>> _rows = [];
    private readonly List<(int Cells, int Width)> _spans = [];
    private int _row = -1;
    private int _column;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => _rows.Count == 0 ? 0 : _rows.Max(row => row.Count);

    /// <summary>Begins the next row.</summary>
    public void BeginRow()
    {
        _row++;
        _column = 0;
        RowAt(_row);
        _spans.Add(default);
    }

    /// <summary>Puts a cell into the first free place of the row.</summary>
    public void AddCell(string text, int columnSpan, int rowSpan)
    {
        var row = RowAt(_row);
        _spans[_row] = (_spans[_row].Cells + 1, _spans[_row].Width + Math.Max(columnSpan, 1));
        while (_column < row.Count && row[_column] is not null)
            _column++;
        if (_column + Math.Max(columnSpan, 1) > MostColumns)
            return;
        for (var down = 0; down < Math.Clamp(rowSpan, 1, 1000); down++)
        {
            for (var right = 0; right < Math.Max(columnSpan, 1); right++)
                Set(_row + down, _column + right, down == 0 && right == 0 ? text : "");
        }
    }

    /// <summary>All rows that were begun, each as long as the longest; one cell over all columns is a row of one cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ToRows()
    {
        var count = ColumnCount;
        return [.. _rows.Take(_row + 1).Select((row, i) => IsFullWidth(i, count) ? [row[0]!] : (IReadOnlyList<string>)
            [.. row.Select(cell => cell ?? ""), .. Enumerable.Repeat("", count - row.Count)])];
    }

    private bool IsFullWidth(int row, int count) =>
        count > 1 && _spans[row] is { Cells: 1 } span && span.Width >= count && _rows[row][0] is not null;

    private void Set(int row, int column, string text)
    {
        var cells = RowAt(row);
        while (cells.Count <= column)
            cells.Add(null);
        cells[column] ??= text;
    }

    private List<string?> RowAt(int index)
    {
        while (_rows.Count <= index)
            _rows.Add([]);
        return _rows[index];
    }
}
