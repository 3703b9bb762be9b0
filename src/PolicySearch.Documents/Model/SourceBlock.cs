namespace PolicySearch.Documents.Model;

/// <summary>A line, paragraph or table row of the source text.</summary>
/// <param name="Range">Where it stands, without the line break behind it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cells">Cells of a table row, in order; empty for other blocks.</param>
public sealed record SourceBlock(TextRange Range, SourceBlockKind Kind, IReadOnlyList<TextRange> Cells)
{
    /// <summary>A block without cells.</summary>
    public SourceBlock(TextRange range, SourceBlockKind kind)
        : this(range, kind, [])
    {
    }
}
