using System.Buffers.Binary;

namespace PolicySearch.Engine.Columns;

/// <summary>Whole numbers that were packed by <see cref="PackedWriter"/>.</summary>
/// <param name="bytes">At least the bytes of <paramref name="entry"/> from <paramref name="first"/> on.</param>
/// <param name="entry">How they are packed.</param>
/// <param name="first">The number whose bits begin in the first byte.</param>
internal readonly ref struct PackedSpan(ReadOnlySpan<byte> bytes, PackedEntry entry, int first = 0)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly int _width = entry.Width;
    private readonly long _min = entry.Min;
    private readonly long _firstBit = (long)first * entry.Width / 8 * 8;
    private readonly ulong _mask = entry.Width == 64 ? ulong.MaxValue : (1UL << entry.Width) - 1;

    public long this[int index]
    {
        get
        {
            var bit = ((long)index * _width) - _firstBit;
            var word = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[(int)(bit >> 3)..]);
            return unchecked((long)((word >> (int)(bit & 7)) & _mask) + _min);
        }
    }
}
