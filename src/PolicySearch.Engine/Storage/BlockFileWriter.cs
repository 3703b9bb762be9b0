using System.Buffers.Binary;
using System.Text;

namespace PolicySearch.Engine.Storage;

/// <summary>Writes one segment file: header, data, a checksum for each block, trailer.</summary>
internal sealed class BlockFileWriter : IDisposable
{
    private readonly IndexOutput _output;
    private readonly byte[] _block = new byte[BlockFileFormat.BlockSize];
    private readonly List<uint> _checksums = [];
    private long _flushed;
    private int _fill;

    public BlockFileWriter(IIndexDirectory directory, string name, FileKind kind, Guid segment)
    {
        Name = name;
        _output = directory.Create(name);
        Span<byte> header = stackalloc byte[BlockFileFormat.HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, BlockFileFormat.Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], BlockFileFormat.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)kind);
        segment.TryWriteBytes(header[8..]);
        Write(header);
    }

    public string Name { get; }

    /// <summary>Where the next byte goes.</summary>
    public long Position => _flushed + _fill;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var part = Math.Min(bytes.Length, _block.Length - _fill);
            bytes[..part].CopyTo(_block.AsSpan(_fill));
            _fill += part;
            bytes = bytes[part..];
            if (_fill == _block.Length)
                FlushBlock();
        }
    }

    public void WriteByte(byte value)
    {
        _block[_fill++] = value;
        if (_fill == _block.Length)
            FlushBlock();
    }

    public void WriteUInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteInt64(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Write(bytes);
    }

    /// <summary>Seven bits a byte, the lowest first; the high bit says that more follow.</summary>
    public void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            WriteByte((byte)(value | 0x80));
        WriteByte((byte)value);
    }

    /// <summary>Length in bytes as varint, then UTF-8.</summary>
    public void WriteString(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        WriteVarint((ulong)bytes.Length);
        Write(bytes);
    }

    /// <summary>Fills with zeros up to a multiple of <paramref name="alignment"/>.</summary>
    public void Align(int alignment)
    {
        while (Position % alignment != 0)
            WriteByte(0);
    }

    /// <summary>Ends the file; its bytes then survive a crash.</summary>
    /// <param name="directory">Where in the data the reader begins.</param>
    public FileStamp Complete(long directory)
    {
        var dataEnd = Position;
        if (_fill > 0)
            FlushBlock();
        var table = new byte[_checksums.Count * sizeof(uint)];
        for (var i = 0; i < _checksums.Count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * sizeof(uint)), _checksums[i]);
        _output.Write(table);
        Span<byte> trailer = stackalloc byte[BlockFileFormat.TrailerLength];
        var checksum = FillTrailer(trailer, dataEnd, directory, Crc32C.Compute(table));
        _output.Write(trailer);
        _output.Complete();
        return new FileStamp(Name, dataEnd + table.Length + trailer.Length, checksum);
    }

    public void Dispose() => _output.Dispose();

    private static uint FillTrailer(Span<byte> trailer, long dataEnd, long directory, uint tableChecksum)
    {
        BinaryPrimitives.WriteInt64LittleEndian(trailer, dataEnd);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[8..], directory);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[16..], tableChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[20..], BlockFileFormat.EndMagic);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[24..], BlockFileFormat.Version);
        var checksum = Crc32C.Compute(trailer[..28]);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[28..], checksum);
        return checksum;
    }

    private void FlushBlock()
    {
        var block = _block.AsSpan(0, _fill);
        _checksums.Add(Crc32C.Compute(block));
        _output.Write(block);
        _flushed += _fill;
        _fill = 0;
    }
}
