using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>The values of one integer field.</summary>
internal sealed class IntegerColumn(BlockFile file, ColumnEntry entry)
{
    private readonly PackedNumbers _values = new(file, entry.Values);

    /// <summary>Bits of the documents that have a value.</summary>
    public ReadOnlySpan<ulong> Present =>
        MemoryMarshal.Cast<byte, ulong>(file.Slice(entry.Offset, BitSets.WordCount(entry.Values.Count) * sizeof(ulong)));

    /// <summary>A value for each document; that of one without is without meaning.</summary>
    public PackedSpan Values => _values.All;

    /// <summary>The value of one document; reads the two words that it needs and no more of the column.</summary>
    public long? Of(int doc)
    {
        var word = file.Slice(entry.Offset + ((doc >> 6) * (long)sizeof(ulong)), sizeof(ulong));
        return (BinaryPrimitives.ReadUInt64LittleEndian(word) >> (doc & 63) & 1) != 0 ? _values[doc] : null;
    }
}
