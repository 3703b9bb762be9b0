using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Sqlite;

/// <summary>Blocks of a source text as rows of numbers: kind, start, length, then start and length of each cell.</summary>
internal static class BlockRows
{
    public static int[][] ToNumbers(IReadOnlyList<SourceBlock> blocks) => [.. blocks.Select(ToNumbers)];

    public static IReadOnlyList<SourceBlock> FromNumbers(int[][] rows) => [.. rows.Select(FromNumbers)];

    private static int[] ToNumbers(SourceBlock block) =>
        [(int)block.Kind, block.Range.Start, block.Range.Length, .. block.Cells.SelectMany(cell => new[] { cell.Start, cell.Length })];

    private static SourceBlock FromNumbers(int[] row) => new(
        new TextRange(row[1], row[2]),
        (SourceBlockKind)row[0],
        [.. row.Skip(3).Chunk(2).Select(cell => new TextRange(cell[0], cell[1]))]);
}
