using System.Runtime.InteropServices;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>Writes the columns of one segment.</summary>
internal sealed class ColumnsWriter(BlockFileWriter output)
{
    private readonly List<ColumnEntry> _entries = [];

    public void AddNorms(string field, ReadOnlySpan<byte> norms)
    {
        Start(field, ColumnKind.Norms, norms.Length);
        output.Write(norms);
    }

    /// <param name="field">Name of the field.</param>
    /// <param name="starts">Where each document's ordinals begin among all, and their number at the end.</param>
    /// <param name="ordinals">The ordinals, rising in each document.</param>
    public void AddOrdinals(string field, ReadOnlySpan<int> starts, ReadOnlySpan<int> ordinals)
    {
        Start(field, ColumnKind.Ordinals, ordinals.Length);
        output.Write(MemoryMarshal.AsBytes(starts));
        output.Write(MemoryMarshal.AsBytes(ordinals));
    }

    public void AddIntegers(string field, ReadOnlySpan<ulong> present, ReadOnlySpan<long> values)
    {
        Start(field, ColumnKind.Integers, values.Length);
        output.Write(MemoryMarshal.AsBytes(present));
        output.Write(MemoryMarshal.AsBytes(values));
    }

    public FileStamp Complete()
    {
        var directory = output.Position;
        output.WriteVarint((ulong)_entries.Count);
        foreach (var entry in _entries)
            entry.Write(output);
        return output.Complete(directory);
    }

    private void Start(string field, ColumnKind kind, int count)
    {
        output.Align(sizeof(long));
        _entries.Add(new ColumnEntry(field, kind, output.Position, count));
    }
}
