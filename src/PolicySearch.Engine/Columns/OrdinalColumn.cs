using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>The ordinals of each document in a keyword field.</summary>
/// <remarks>
/// A document's ordinals begin where those of its group of 64 begin, which is kept in full, and so many behind, which is packed: a few bits.
/// </remarks>
internal sealed class OrdinalColumn(BlockFile file, ColumnEntry entry)
{
    /// <summary>Documents of a group.</summary>
    public const int GroupDocs = 64;

    private readonly PackedNumbers _starts = new(file, entry.Starts);
    private readonly PackedNumbers _values = new(file, entry.Values);

    private bool HasJustOneEach => entry.Starts.Count == 0;

    /// <summary>The ordinals of one document, rising; reads what it needs of the column and no more.</summary>
    public OrdinalRange Of(int doc)
    {
        if (HasJustOneEach)
            return new OrdinalRange(_values.Range(doc, 1), doc, doc + 1);
        var starts = _starts.Range(doc, 2);
        var (from, to) = (GroupStart(doc) + (int)starts[doc], GroupStart(doc + 1) + (int)starts[doc + 1]);
        return new OrdinalRange(_values.Range(from, to - from), from, to);
    }

    /// <summary>How often each ordinal occurs among documents.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="counts">By ordinal; receives the numbers on top of what it has.</param>
    public void Count(ReadOnlySpan<int> docs, Span<int> counts)
    {
        var values = _values.All;
        if (HasJustOneEach)
        {
            foreach (var doc in docs)
                counts[(int)values[doc]]++;
            return;
        }

        var starts = _starts.All;
        var groups = MemoryMarshal.Cast<byte, int>(file.Slice(entry.Offset, ((entry.Starts.Count + GroupDocs - 1) / GroupDocs) * sizeof(int)));
        foreach (var doc in docs)
        {
            var end = groups[(doc + 1) / GroupDocs] + (int)starts[doc + 1];
            for (var i = groups[doc / GroupDocs] + (int)starts[doc]; i < end; i++)
                counts[(int)values[i]]++;
        }
    }

    private int GroupStart(int doc) =>
        BinaryPrimitives.ReadInt32LittleEndian(file.Slice(entry.Offset + (doc / GroupDocs * (long)sizeof(int)), sizeof(int)));
}
