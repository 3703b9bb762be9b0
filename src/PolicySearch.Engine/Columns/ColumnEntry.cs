using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>One column in the directory of a columns file.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Offset">Norms: where they begin. Ordinals: where groups begin among them; 0 where each document has just one. Integers: which documents have one.</param>
/// <param name="Starts">Ordinals: where those of each document begin in its group's; nothing otherwise.</param>
/// <param name="Values">Ordinals or integers; nothing for norms.</param>
internal sealed record ColumnEntry(string Field, ColumnKind Kind, long Offset, PackedEntry Starts, PackedEntry Values)
{
    public void Write(BlockFileWriter output)
    {
        output.WriteString(Field);
        output.WriteByte((byte)Kind);
        output.WriteVarint((ulong)Offset);
        Starts.Write(output);
        Values.Write(output);
    }

    public static ColumnEntry Read(ref ByteReader reader) =>
        new(reader.ReadString(), (ColumnKind)reader.ReadByte(), reader.ReadLongVarint(), PackedEntry.Read(ref reader), PackedEntry.Read(ref reader));
}
