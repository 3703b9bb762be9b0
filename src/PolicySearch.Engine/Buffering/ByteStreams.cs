using System.Buffers.Binary;

namespace PolicySearch.Engine.Buffering;

/// <summary>
/// Very many byte streams that grow side by side in one array. A stream is a chain of slices, each larger than the one
/// before, so that short streams waste little and long ones have few links.
/// </summary>
internal sealed class ByteStreams
{
    private const int LinkSize = sizeof(int);
    private const int MaxLevel = 8;
    private const int FirstPayload = 8;

    private byte[] _pool = new byte[1 << 16];
    private int _used;

    public long Bytes => _pool.Length;

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

    public ByteStreamReader Read(in ByteStream stream) => new(_pool, stream);

    private void WriteByte(ref ByteStream stream, byte value)
    {
        if (stream.Write == stream.End)
            Extend(ref stream);
        _pool[stream.Write++] = value;
    }

    private void Extend(ref ByteStream stream)
    {
        stream.Level = Math.Min(stream.Level + 1, MaxLevel);
        var next = Allocate(stream.Level);
        BinaryPrimitives.WriteInt32LittleEndian(_pool.AsSpan(stream.End), next);
        stream.Write = next;
        stream.End = next + Payload(stream.Level);
    }

    private int Allocate(int level)
    {
        var start = _used;
        _used = checked(_used + Payload(level) + LinkSize);
        if (_used > _pool.Length)
            Array.Resize(ref _pool, (int)Math.Min(Array.MaxLength, Math.Max(_pool.Length * 2L, _used)));
        return start;
    }

    /// <summary>Reads one stream from its start to where it was written.</summary>
    internal struct ByteStreamReader(byte[] pool, ByteStream stream)
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
                _position = BinaryPrimitives.ReadInt32LittleEndian(pool.AsSpan(_end));
                _level = Math.Min(_level + 1, MaxLevel);
                _end = _position + Payload(_level);
            }

            return pool[_position++];
        }
    }
}
