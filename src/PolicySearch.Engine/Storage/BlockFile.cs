using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace PolicySearch.Engine.Storage;

/// <summary>
/// An open segment file. Header, trailer and the table of checksums are checked at open, each block at its first touch:
/// no byte is handed out that was not compared with its checksum.
/// </summary>
internal sealed class BlockFile : RefCounted
{
    private readonly FileTable _files;
    private readonly IndexInput _input;
    private readonly string _segment;
    private readonly ulong[] _verified;
    private volatile bool _obsolete;

    private BlockFile(FileTable files, IndexInput input, string segment, FileStamp stamp)
    {
        _files = files;
        _input = input;
        _segment = segment;
        Stamp = stamp;
        var trailer = CheckTrailer();
        DataEnd = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        DirectoryOffset = BinaryPrimitives.ReadInt64LittleEndian(trailer[8..]);
        CheckLayout(BinaryPrimitives.ReadUInt32LittleEndian(trailer[16..]));
        _verified = new ulong[(BlockCount + 63) / 64];
    }

    public FileStamp Stamp { get; }

    /// <summary>One past the last byte of data.</summary>
    public long DataEnd { get; }

    /// <summary>Where in the data a reader begins.</summary>
    public long DirectoryOffset { get; }

    public int BlockCount => (int)((DataEnd + BlockFileFormat.BlockSize - 1) >> BlockFileFormat.BlockShift);

    /// <exception cref="DamagedFileException">The file is missing, or its frame is not what the manifest says.</exception>
    /// <exception cref="IOException">The file could not be read, whatever it holds.</exception>
    internal static BlockFile Open(FileTable files, string segment, Guid id, FileKind kind, FileStamp stamp)
    {
        IndexInput? input = null;
        try
        {
            input = files.Directory.Open(stamp.Name);
            var file = new BlockFile(files, input, segment, stamp);
            file.CheckHeader(kind, id);
            if (kind is FileKind.Postings or FileKind.Positions)
                input.ExpectScattered();
            return file;
        }
        catch (FileNotFoundException exception)
        {
            throw new DamagedFileException(segment, stamp.Name, "It is missing.", exception);
        }
        catch (DamagedFileException)
        {
            input?.Dispose();
            throw;
        }
    }

    /// <summary>Bytes of the data, verified.</summary>
    /// <exception cref="DamagedFileException">The range is not inside the data, or a block is damaged.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        CheckRange(offset, length);
        if (length == 0)
            return [];
        var last = BlockOf(offset + length - 1);
        for (var block = BlockOf(offset); block <= last; block++)
        {
            if (!IsVerified(block))
                Compare(block, _input.Slice(StartOf(block), LengthOf(block)));
        }

        return _input.Slice(offset, length);
    }

    /// <summary>Copies bytes of the data, verified; for what is read seldom and in small pieces, see <see cref="IndexInput.Read"/>.</summary>
    /// <exception cref="DamagedFileException">The range is not inside the data, a block is damaged, or the device failed to deliver it.</exception>
    public void Read(long offset, Span<byte> bytes)
    {
        CheckRange(offset, bytes.Length);
        if (bytes.IsEmpty)
            return;
        var last = BlockOf(offset + bytes.Length - 1);
        for (var block = BlockOf(offset); block <= last; block++)
        {
            if (!IsVerified(block))
                Verify(block);
        }

        ReadInput(offset, bytes);
    }

    /// <summary>Copies bytes of the data that were verified before, if that needs no waiting for a device.</summary>
    /// <returns>False if they were not, or it would; the room then holds anything.</returns>
    /// <exception cref="DamagedFileException">The range is not inside the data.</exception>
    public bool TryRead(long offset, Span<byte> bytes)
    {
        CheckRange(offset, bytes.Length);
        return bytes.IsEmpty || (AreVerified(offset, bytes.Length) && _input.TryRead(offset, bytes));
    }

    /// <summary>Says that bytes of the data will be read soon; returns without waiting for them.</summary>
    public void Prefetch(long offset, int length)
    {
        CheckRange(offset, length);
        if (length == 0)
            return;
        if (AreVerified(offset, length))
        {
            _input.Prefetch(offset, length);
            return;
        }

        var (first, last) = (BlockOf(offset), BlockOf(offset + length - 1));
        _input.Prefetch(StartOf(first), (int)(StartOf(last) + LengthOf(last) - StartOf(first)));
    }

    /// <summary>The data from <see cref="DirectoryOffset"/> to its end.</summary>
    public ReadOnlySpan<byte> ReadDirectory() => DataEnd - DirectoryOffset <= int.MaxValue
        ? Slice(DirectoryOffset, (int)(DataEnd - DirectoryOffset))
        : throw Damaged("Its directory is too long.");

    public bool IsVerified(int block) => (Volatile.Read(ref _verified[block >> 6]) & (1UL << (block & 63))) != 0;

    /// <summary>Compares a block with its checksum, whether it was compared before or not.</summary>
    /// <exception cref="DamagedFileException">They differ, or the device failed to deliver it.</exception>
    public void Verify(int block)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(BlockFileFormat.BlockSize);
        try
        {
            var all = bytes.AsSpan(0, LengthOf(block));
            ReadInput(StartOf(block), all);
            Compare(block, all);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Compares frame and blocks anew.</summary>
    /// <exception cref="DamagedFileException">Something differs.</exception>
    public void VerifyAll(CancellationToken cancellation)
    {
        CheckLayout(BinaryPrimitives.ReadUInt32LittleEndian(CheckTrailer()[16..]));
        for (var block = 0; block < BlockCount; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            Verify(block);
        }
    }

    /// <summary>Lets the file be deleted when the last holder is gone.</summary>
    public void MarkObsolete()
    {
        _obsolete = true;
        if (TryAddRef())
            Release();
        else
            Delete(); // It was freed before it could see the mark.
    }

    public DamagedFileException Damaged(string reason) => new(_segment, Stamp.Name, reason);

    protected override void Free()
    {
        _input.Dispose();
        _files.Remove(this);
        if (_obsolete)
            Delete();
    }

    private static int BlockOf(long offset) => (int)(offset >> BlockFileFormat.BlockShift);

    private static long StartOf(int block) => (long)block << BlockFileFormat.BlockShift;

    private int LengthOf(int block) => (int)Math.Min(BlockFileFormat.BlockSize, DataEnd - StartOf(block));

    /// <summary>Whether the blocks of a range, which is not empty, were compared.</summary>
    private bool AreVerified(long offset, int length)
    {
        var last = BlockOf(offset + length - 1);
        for (var block = BlockOf(offset); block <= last; block++)
        {
            if (!IsVerified(block))
                return false;
        }

        return true;
    }

    /// <summary>Part of every read, and therefore small: the message is made elsewhere.</summary>
    private void CheckRange(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > DataEnd - length)
            ThrowOutside(offset, length);
    }

    [DoesNotReturn]
    private void ThrowOutside(long offset, int length) => throw Damaged($"{length} bytes at {offset} are not inside the data of {DataEnd} bytes.");

    private void Compare(int block, ReadOnlySpan<byte> bytes)
    {
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(_input.Slice(DataEnd + ((long)block * sizeof(uint)), sizeof(uint)));
        if (Crc32C.Compute(bytes) != expected)
            throw Damaged($"The checksum of block {block} does not fit.");
        Interlocked.Or(ref _verified[block >> 6], 1UL << (block & 63));
    }

    private void ReadInput(long offset, Span<byte> bytes)
    {
        try
        {
            _input.Read(offset, bytes);
        }
        catch (IOException exception)
        {
            throw new DamagedFileException(_segment, Stamp.Name, $"It could not be read: {exception.Message}", exception);
        }
    }

    private void Delete() => _files.Delete(Stamp.Name);

    private ReadOnlySpan<byte> CheckTrailer()
    {
        if (_input.Length != Stamp.Length || Stamp.Length < BlockFileFormat.HeaderLength + BlockFileFormat.TrailerLength)
            throw Damaged($"It has {_input.Length} bytes instead of {Stamp.Length}.");
        var trailer = _input.Slice(_input.Length - BlockFileFormat.TrailerLength, BlockFileFormat.TrailerLength);
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(trailer[28..]);
        if (checksum != Stamp.Checksum || Crc32C.Compute(trailer[..28]) != checksum)
            throw Damaged("Its trailer is damaged, or it is another file of the same name.");
        return trailer;
    }

    private void CheckLayout(uint tableChecksum)
    {
        var tableLength = _input.Length - DataEnd - BlockFileFormat.TrailerLength;
        if (DirectoryOffset < 0 || DirectoryOffset > DataEnd || DataEnd < BlockFileFormat.HeaderLength
            || tableLength != (long)BlockCount * sizeof(uint))
        {
            throw Damaged("The lengths in its trailer do not fit.");
        }

        if (Crc32C.Compute(_input.Slice(DataEnd, (int)tableLength)) != tableChecksum)
            throw Damaged("Its table of checksums is damaged.");
    }

    private void CheckHeader(FileKind kind, Guid id)
    {
        var header = Slice(0, BlockFileFormat.HeaderLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != BlockFileFormat.Magic
            || BinaryPrimitives.ReadUInt16LittleEndian(header[4..]) != BlockFileFormat.Version
            || BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) != (ushort)kind
            || new Guid(header.Slice(8, 16)) != id)
        {
            throw Damaged("Its header belongs to another file.");
        }
    }
}
