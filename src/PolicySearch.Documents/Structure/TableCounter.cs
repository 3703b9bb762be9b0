namespace PolicySearch.Documents.Structure;

/// <summary>Counts the tables below a number and their rows.</summary>
internal sealed class TableCounter
{
    private int _table;
    private int _row;
    private bool _isInside;

    /// <summary>The next row: table from 1, row from 1, row 0 for a table's head.</summary>
    public (int Table, int Row) Next(bool isHeader)
    {
        if (!_isInside || isHeader)
            (_table, _row, _isInside) = (_table + 1, 0, true);
        return (_table, isHeader ? 0 : ++_row);
    }

    /// <summary>Another text stands between this row and the next.</summary>
    public void Leave() => _isInside = false;
}
