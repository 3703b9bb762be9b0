using System.Runtime.InteropServices;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>The ordinals of each document in a keyword field.</summary>
internal sealed class OrdinalColumn(BlockFile file, ColumnEntry entry, int docCount)
{
    /// <summary>Where each document's ordinals begin in <see cref="Ordinals"/>, and their number at the end.</summary>
    public ReadOnlySpan<int> Starts => Read(entry.Offset, docCount + 1);

    public ReadOnlySpan<int> Ordinals => Read(entry.Offset + (((long)docCount + 1) * sizeof(int)), entry.Count);

    public ReadOnlySpan<int> Of(int doc)
    {
        var bounds = Read(entry.Offset + ((long)doc * sizeof(int)), 2);
        return Read(entry.Offset + (((long)docCount + 1 + bounds[0]) * sizeof(int)), bounds[1] - bounds[0]);
    }

    private ReadOnlySpan<int> Read(long offset, int count) =>
        MemoryMarshal.Cast<byte, int>(file.Slice(offset, checked(count * sizeof(int))));
}
