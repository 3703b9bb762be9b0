using System.Buffers.Binary;

namespace PolicySearch.Engine.Buffering;

/// <summary>
/// Very many byte streams that grow side by side in blocks of memory. A stream is a chain of slices, each larger than the one
/// before, so that short streams waste little and long ones have few links. No slice lies in two blocks; blocks never move, so
/// that memory grows by one of them at a time.
/// </summary>
internal sealed class ByteStreams
{
    private const int BlockBits = 15;
    private const int BlockSize = 1 << BlockBits;
    private const int LinkSize = sizeof(int);
    private const int MaxLevel = 8;
    private const int FirstPayload = 8;

    private byte[][] _blocks = new byte[8][];
    private int _count;
    private int _used = BlockSize; // of the last block

    public long Bytes => (long)_count * BlockSize;

    public static int Payload(int level) => FirstPayload << level;

    public ByteStream Start()
    {
        var start = Allocate(0);
        return new ByteStream { Start = start, Write = start, End = start + Payload(0) };
    }

    public void WriteVarint(ref ByteStream stream, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            WriteByte(ref stream, (byte)(value | 0x80));
        WriteByte(ref stream, (byte)value);
    }

    public ByteStreamReader Read(in ByteStream stream) => new(_blocks, stream);

    private void WriteByte(ref ByteStream stream, byte value)
    {
        if (stream.Write == stream.End)
            Extend(ref stream);
        At(_blocks, stream.Write++) = value;
    }

    private void Extend(ref ByteStream stream)
    {
        stream.Level = Math.Min(stream.Level + 1, MaxLevel);
        var next = Allocate(stream.Level);
        BinaryPrimitives.WriteInt32LittleEndian(Link(_blocks, stream.End), next);
        stream.Write = next;
        stream.End = next + Payload(stream.Level);
    }

    private int Allocate(int level)
    {
        var size = Payload(level) + LinkSize;
        if (_used + size > BlockSize)
            AddBlock();
        var start = ((_count - 1) << BlockBits) + _used;
        _used += size;
        return start;
    }

    private void AddBlock()
    {
        if (_count == int.MaxValue >> BlockBits)
            throw new InvalidOperationException("The buffer is full: set IndexOptions.BufferBytes lower.");
        if (_count == _blocks.Length)
            Array.Resize(ref _blocks, _count * 2);
        _blocks[_count++] = GC.AllocateUninitializedArray<byte>(BlockSize);
        _used = 0;
    }

    private static ref byte At(byte[][] blocks, int place) => ref blocks[place >> BlockBits][place & (BlockSize - 1)];

    private static Span<byte> Link(byte[][] blocks, int place) => blocks[place >> BlockBits].AsSpan(place & (BlockSize - 1), LinkSize);

    /// <summary>Reads one stream from its start to where it was written.</summary>
    internal struct ByteStreamReader(byte[][] blocks, ByteStream stream)
    {
        private int _position = stream.Start;
        private int _end = stream.Start + Payload(0);
        private int _level;

        public readonly bool AtEnd => _position == stream.Write;

        public uint ReadVarint()
        {
            var value = 0u;
            for (var shift = 0; ; shift += 7)
            {
                uint next = ReadByte();
                value |= (next & 0x7F) << shift;
                if (next < 0x80)
                    return value;
            }
        }

        private byte ReadByte()
        {
            if (_position == _end)
            {
                _position = BinaryPrimitives.ReadInt32LittleEndian(Link(blocks, _end));
                _level = Math.Min(_level + 1, MaxLevel);
                _end = _position + Payload(_level);
            }

            return At(blocks, _position++);
        }
    }
}
