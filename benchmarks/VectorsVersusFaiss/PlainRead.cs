using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.Runtime.Intrinsics;

namespace VectorsVersusFaiss;

/// <summary>
/// Reads as many bytes as the codes of the vectors and does nothing with them but add them up: bytes of the process's own memory, which may lie in large
/// pages, and bytes of the mapped file of vectors, which are those that a scan reads.
/// </summary>
internal sealed unsafe class PlainRead : IDisposable
{
    private readonly long[] _own;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _mapped;
    private readonly long _sumOfMapped;

    /// <param name="bytes">How many.</param>
    /// <param name="file">A file with at least so many, the codes among them.</param>
    public PlainRead(long bytes, string file)
    {
        _own = new long[bytes / sizeof(long)];
        Array.Fill(_own, 1);
        _file = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, bytes, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _mapped);
        for (var i = 0; i < Counted; i++)
            _sumOfMapped += ((long*)_mapped)[i];
    }

    /// <summary>Numbers that are added up: whole steps of 32.</summary>
    private int Counted => _own.Length / 32 * 32;

    /// <summary>Seconds for bytes of the process's own memory.</summary>
    public double SecondsOfOwn()
    {
        fixed (long* first = _own)
            return Seconds(first, Counted);
    }

    /// <summary>Seconds for bytes of the mapped file.</summary>
    public double SecondsOfMapped() => Seconds((long*)_mapped, _sumOfMapped);

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private double Seconds(long* first, long expected)
    {
        var start = Stopwatch.GetTimestamp();
        var sum = Sum(first, Counted);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return sum == expected ? seconds : throw new InvalidOperationException("The sum is wrong.");
    }

    private static long Sum(long* first, int count)
    {
        Vector512<long> a = default, b = default, c = default, d = default;
        for (var i = 0; i < count; i += 32)
        {
            a += Vector512.Load(first + i);
            b += Vector512.Load(first + i + 8);
            c += Vector512.Load(first + i + 16);
            d += Vector512.Load(first + i + 24);
        }

        return Vector512.Sum(a + b + c + d);
    }
}
