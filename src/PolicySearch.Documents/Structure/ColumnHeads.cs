using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Finds the heads of the columns that a row of a table stands under.</summary>
internal sealed class ColumnHeads(SourceText source)
{
    private readonly HashSet<int> _headRows =
        [.. source.Blocks.Where(block => block.Kind == SourceBlockKind.TableHeader).Select(block => block.Range.Start)];

    private readonly List<(int Start, IReadOnlyList<string> Heads)> _tables = Collect(source);

    /// <summary>True for the start of a row that names the columns.</summary>
    public bool IsHead(int start) => _headRows.Contains(start);

    /// <summary>Text of the head of each column above an offset; empty where the table has no head.</summary>
    public IReadOnlyList<string> Above(int start)
    {
        var (low, high) = (0, _tables.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tables[middle].Start <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? [] : _tables[low - 1].Heads;
    }

    /// <summary>The start of each table and its heads: its first row, if that names the columns.</summary>
    private static List<(int, IReadOnlyList<string>)> Collect(SourceText source)
    {
        var tables = new List<(int, IReadOnlyList<string>)>();
        var (isInside, gap) = (false, 0);
        foreach (var block in source.Blocks)
        {
            var isHead = block.Kind == SourceBlockKind.TableHeader;
            if (isHead || (block.Kind == SourceBlockKind.TableRow && !isInside && !GoesOn(tables, block, gap)))
                tables.Add((block.Range.Start, isHead ? [.. block.Cells.Select(source.Slice)] : []));
            gap = isHead || block.Kind == SourceBlockKind.TableRow ? 0 : gap + 1;
            isInside = isHead || block.Kind == SourceBlockKind.TableRow;
        }

        return tables;
    }

    /// <summary>A row over the whole width is a line between the rows of one table.</summary>
    private static bool GoesOn(List<(int Start, IReadOnlyList<string> Heads)> tables, SourceBlock row, int gap) =>
        gap == 1 && tables.Count > 0 && tables[^1].Heads.Count == row.Cells.Count;
}
