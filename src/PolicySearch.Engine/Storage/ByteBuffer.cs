using System.Buffers.Binary;

namespace PolicySearch.Engine.Storage;

/// <summary>Bytes that are collected before they are written, where something has to stand in front of them.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Makes room for <paramref name="count"/> bytes at the end, zeroed, and hands it out.</summary>
    public Span<byte> Extend(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        var room = _bytes.AsSpan(Length, count);
        room.Clear();
        Length += count;
        return room;
    }

    public void WriteByte(byte value) => Extend(1)[0] = value;

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Extend(bytes.Length));

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Extend(sizeof(uint)), value);

    /// <inheritdoc cref="BlockFileWriter.WriteVarint"/>
    public void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            WriteByte((byte)(value | 0x80));
        WriteByte((byte)value);
    }
}
