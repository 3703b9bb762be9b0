using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>The norms of one text field: a byte a document, the length of its text as <see cref="Segments.SmallFloat"/>.</summary>
internal sealed class NormColumn(BlockFile file, ColumnEntry entry, int docCount)
{
    public ReadOnlySpan<byte> All => file.Slice(entry.Offset, docCount);

    /// <summary>The norms from a document on, as many as there are up to <paramref name="count"/>.</summary>
    public ReadOnlySpan<byte> Range(int doc, int count) => file.Slice(entry.Offset + doc, Math.Min(count, docCount - doc));

    public byte Of(int doc) => file.Slice(entry.Offset + doc, 1)[0];
}
