using System.Diagnostics.CodeAnalysis;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace PolicySearch.Engine.Storage;

/// <summary>A file of a folder, mapped into memory as a whole.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly SafeFileHandle _handle;
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _start;

    public MappedInput(string path)
    {
        // Random access: a copied piece is read from the device without what lies around it, which would take the room of what is needed.
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(_handle);
        if (Length == 0)
            return; // There is no such thing as an empty mapping.
        _file = MemoryMappedFile.CreateFromFile(_handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public override long Length { get; }

    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(_start == null && Length > 0, this);
        CheckRange(offset, length);
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    public override void Read(long offset, Span<byte> bytes)
    {
        CheckRange(offset, bytes.Length);
        while (bytes.Length > 0)
        {
            var count = RandomAccess.Read(_handle, bytes, offset);
            if (count == 0)
                throw new EndOfStreamException($"The file has become shorter than {Length} bytes while it was open.");
            bytes = bytes[count..];
            offset += count;
        }
    }

    public override bool TryRead(long offset, Span<byte> bytes)
    {
        CheckRange(offset, bytes.Length);
        return PageCache.TryRead(_handle, offset, bytes);
    }

    public override void Prefetch(long offset, int length)
    {
        CheckRange(offset, length);
        PageCache.WillNeed(_handle, offset, length);
    }

    public override void ExpectScattered()
    {
        if (_start != null)
            PageCache.Scattered(_start, (nuint)Length);
    }

    protected override void Dispose(bool disposing)
    {
        if (_start != null)
        {
            _start = null;
            _view!.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file!.Dispose();
        }

        _handle.Dispose();
    }

    /// <summary>Part of every read, and therefore small: the message is made elsewhere.</summary>
    private void CheckRange(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            ThrowOutside(offset, length);
    }

    [DoesNotReturn]
    private void ThrowOutside(long offset, int length) =>
        throw new ArgumentOutOfRangeException(nameof(offset), $"{length} bytes at {offset} are not inside a file of {Length} bytes.");
}
