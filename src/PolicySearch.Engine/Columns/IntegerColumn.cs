using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>The values of one integer field.</summary>
internal sealed class IntegerColumn(BlockFile file, ColumnEntry entry)
{
    /// <summary>Bits of the documents that have a value.</summary>
    public ReadOnlySpan<ulong> Present => MemoryMarshal.Cast<byte, ulong>(file.Slice(entry.Offset, checked((int)PresentBytes)));

    /// <summary>A value for each document, 0 where it has none.</summary>
    public ReadOnlySpan<long> Values => MemoryMarshal.Cast<byte, long>(
        file.Slice(ValuesOffset, checked(entry.Count * sizeof(long))));

    private long PresentBytes => BitSets.WordCount(entry.Count) * (long)sizeof(ulong);

    private long ValuesOffset => entry.Offset + PresentBytes;

    /// <summary>The value of one document; reads the two words that it needs and no more of the column.</summary>
    public long? Of(int doc) => (Word(entry.Offset, doc >> 6) >>> (doc & 63) & 1) != 0 ? Word(ValuesOffset, doc) : null;

    private long Word(long offset, int index) => BinaryPrimitives.ReadInt64LittleEndian(file.Slice(offset + ((long)index * sizeof(long)), sizeof(long)));
}
