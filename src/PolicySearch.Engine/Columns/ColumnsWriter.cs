using System.Runtime.InteropServices;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>Writes the columns of one segment.</summary>
internal sealed class ColumnsWriter(BlockFileWriter output)
{
    private readonly List<ColumnEntry> _entries = [];

    public void AddNorms(string field, ReadOnlySpan<byte> norms)
    {
        _entries.Add(new ColumnEntry(field, ColumnKind.Norms, Start(), default, default));
        output.Write(norms);
    }

    /// <param name="field">Name of the field.</param>
    /// <param name="starts">Where each document's ordinals begin among all, and their number at the end.</param>
    /// <param name="ordinals">The ordinals, rising in each document.</param>
    public void AddOrdinals(string field, ReadOnlySpan<int> starts, ReadOnlySpan<long> ordinals)
    {
        var values = PackedWriter.Write(output, ordinals);
        var (groups, inGroup) = HasJustOneEach(starts) ? (0, default) : WriteStarts(starts);
        _entries.Add(new ColumnEntry(field, ColumnKind.Ordinals, groups, inGroup, values));
    }

    /// <param name="field">Name of the field.</param>
    /// <param name="present">Bits of the documents that have a value.</param>
    /// <param name="values">A value for each document, anything where it has none.</param>
    public void AddIntegers(string field, ReadOnlySpan<ulong> present, Span<long> values)
    {
        var offset = Start();
        output.Write(MemoryMarshal.AsBytes(present));
        FillGaps(present, values);
        _entries.Add(new ColumnEntry(field, ColumnKind.Integers, offset, default, PackedWriter.Write(output, values)));
    }

    public FileStamp Complete()
    {
        var directory = output.Position;
        output.WriteVarint((ulong)_entries.Count);
        foreach (var entry in _entries)
            entry.Write(output);
        return output.Complete(directory);
    }

    private static bool HasJustOneEach(ReadOnlySpan<int> starts)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i] != i)
                return false;
        }

        return true;
    }

    private (long Groups, PackedEntry InGroup) WriteStarts(ReadOnlySpan<int> starts)
    {
        var groups = Start();
        for (var i = 0; i < starts.Length; i += OrdinalColumn.GroupDocs)
            output.WriteUInt32((uint)starts[i]);
        var inGroup = new long[starts.Length];
        for (var i = 0; i < starts.Length; i++)
            inGroup[i] = starts[i] - starts[i / OrdinalColumn.GroupDocs * OrdinalColumn.GroupDocs];
        return (groups, PackedWriter.Write(output, inGroup));
    }

    /// <summary>A document without a value takes one that another has: a zero among dates would make all of them wide.</summary>
    private static void FillGaps(ReadOnlySpan<ulong> present, Span<long> values)
    {
        var first = BitSets.Next(present, 0);
        var filler = first < 0 ? 0 : values[first];
        for (var doc = 0; doc < values.Length; doc++)
        {
            if (!BitSets.Contains(present, doc))
                values[doc] = filler;
        }
    }

    private long Start()
    {
        output.Align(sizeof(long));
        return output.Position;
    }
}
