using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Columns;

/// <summary>Where whole numbers stand that were packed by <see cref="PackedWriter"/>.</summary>
/// <param name="Offset">Where they begin.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Width">Bits of each: 0 to 56, or 64.</param>
/// <param name="Min">The least of them, which was taken off each.</param>
internal readonly record struct PackedEntry(long Offset, int Count, int Width, long Min)
{
    /// <summary>Up to this width, eight bytes from the one where a number begins hold all of it.</summary>
    public const int MaxWidth = 56;

    /// <summary>All of them and the bytes that a read of the last one takes in.</summary>
    public int Length => checked((int)((((long)Count * Width) + 7) / 8) + sizeof(long));

    public void Write(BlockFileWriter output)
    {
        output.WriteVarint((ulong)Offset);
        output.WriteVarint((ulong)Count);
        output.WriteByte((byte)Width);
        output.WriteVarint(unchecked((ulong)Min));
    }

    public static PackedEntry Read(ref ByteReader reader) =>
        new(reader.ReadLongVarint(), reader.ReadCount(), reader.ReadByte(), reader.ReadLongVarint());
}
