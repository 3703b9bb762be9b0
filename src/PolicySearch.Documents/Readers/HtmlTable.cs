using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicySearch.Documents.Readers;

/// <summary>A table of data as a grid. Tables that only lay out a page are none.</summary>
/// <param name="Captions">Lines of its caption.</param>
/// <param name="Rows">Rows with a cell for each column, or one cell over all of them; a place that a merged cell covers is empty.</param>
/// <param name="HeaderRow">Index of the row that names the columns: the first one that is no single cell. -1 if none does.</param>
internal sealed record HtmlTable(IReadOnlyList<string> Captions, IReadOnlyList<IReadOnlyList<string>> Rows, int HeaderRow)
{
    private const int LargeCell = 1500;

    /// <summary>Reads a table, or returns null for one that lays out a page: a table inside, a single column, or one cell with most of the text.</summary>
    public static HtmlTable? TryRead(IHtmlTableElement table)
    {
        if (table.QuerySelector("table") is not null)
            return null;
        var grid = new TableGrid();
        var elements = table.Rows.Where(row => !HtmlElements.IsHidden(row)).ToList();
        foreach (var row in elements)
        {
            grid.BeginRow();
            foreach (var cell in row.Cells.Where(cell => !HtmlElements.IsHidden(cell)))
                grid.AddCell(CellText(cell), cell.ColumnSpan, cell.RowSpan);
        }

        var rows = grid.ToRows();
        if (grid.ColumnCount < 2 || HoldsPage(rows))
            return null;
        var captions = table.Caption is { } caption ? CellText(caption).Split('\n') : [];
        var first = TableHeads.FirstRow(rows);
        return new HtmlTable(captions, rows, first >= 0 && rows.Count > first + 1 && IsHeader(elements[first], rows[first]) ? first : -1);
    }

    private static bool HoldsPage(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var largest = rows.SelectMany(row => row).Max(cell => cell.Length);
        return largest > LargeCell && largest * 2 > rows.Sum(row => row.Sum(cell => cell.Length));
    }

    private static bool IsHeader(IHtmlTableRowElement first, IReadOnlyList<string> cells) =>
        first.ParentElement?.LocalName == "thead" || first.Cells.All(cell => cell.LocalName == "th") || TableHeads.IsHeader(cells);

    private static string CellText(IElement cell)
    {
        var builder = new SourceTextBuilder();
        new HtmlWalker(builder, cell, null).Walk(cell);
        return builder.JoinBlocks();
    }
}
