using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>One column in the directory of a columns file.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Count">Number of ordinals, or of documents.</param>
internal sealed record ColumnEntry(string Field, ColumnKind Kind, long Offset, int Count)
{
    public void Write(BlockFileWriter output)
    {
        output.WriteString(Field);
        output.WriteByte((byte)Kind);
        output.WriteVarint((ulong)Offset);
        output.WriteVarint((ulong)Count);
    }

    public static ColumnEntry Read(ref ByteReader reader) =>
        new(reader.ReadString(), (ColumnKind)reader.ReadByte(), reader.ReadLongVarint(), reader.ReadCount());
}
