using System.Buffers.Binary;
using System.Text;

namespace PolicySearch.Engine.Storage;

/// <summary>Reads what <see cref="BlockFileWriter"/> wrote, from bytes that are in memory. A read past the end throws.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; set; }

    public byte ReadByte() => _bytes[Position++];

    public uint ReadVarint()
    {
        uint value = _bytes[Position++];
        if (value < 0x80)
            return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = _bytes[Position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    public int ReadCount() => checked((int)ReadVarint());

    public long ReadLongVarint()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            ulong next = _bytes[Position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return (long)value;
        }
    }

    public long ReadInt64()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(_bytes[Position..]);
        Position += sizeof(long);
        return value;
    }

    public uint ReadUInt32()
    {
        var value = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[Position..]);
        Position += sizeof(uint);
        return value;
    }

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        var bytes = _bytes.Slice(Position, count);
        Position += count;
        return bytes;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadCount()));
}
