using System.Runtime.InteropServices;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>The values of one integer field.</summary>
internal sealed class IntegerColumn(BlockFile file, ColumnEntry entry)
{
    /// <summary>Bits of the documents that have a value.</summary>
    public ReadOnlySpan<ulong> Present =>
        MemoryMarshal.Cast<byte, ulong>(file.Slice(entry.Offset, BitSets.WordCount(entry.Count) * sizeof(ulong)));

    /// <summary>A value for each document, 0 where it has none.</summary>
    public ReadOnlySpan<long> Values => MemoryMarshal.Cast<byte, long>(
        file.Slice(entry.Offset + (BitSets.WordCount(entry.Count) * (long)sizeof(ulong)), checked(entry.Count * sizeof(long))));

    public long? Of(int doc) => BitSets.Contains(Present, doc) ? Values[doc] : null;
}
