using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PolicySearch.Engine.Storage;

/// <summary>
/// What Linux lets a program say and ask about the pages of files that the system keeps in memory. Nothing is lost where it is not heeded, or on another
/// system, where nothing is said and nothing is known.
/// </summary>
internal static unsafe partial class PageCache
{
    /// <summary>MADV_RANDOM.</summary>
    private const int Random = 1;

    /// <summary>POSIX_FADV_WILLNEED.</summary>
    private const int Soon = 3;

    /// <summary>RWF_NOWAIT: what is not in memory is an error instead of a wait.</summary>
    private const int NoWait = 8;

    private static volatile bool _canAsk = OperatingSystem.IsLinux();

    /// <summary>A range of a file will be read soon: the system begins to read what it does not have.</summary>
    public static void WillNeed(SafeFileHandle file, long offset, long length)
    {
        if (OperatingSystem.IsLinux())
            _ = AdviseFile(file, offset, length, Soon);
    }

    /// <summary>Pages of mapped memory will be touched here and there: those around a touched one are not read with it.</summary>
    public static void Scattered(byte* start, nuint length)
    {
        if (OperatingSystem.IsLinux())
            _ = AdviseMemory(start, length, Random);
    }

    /// <summary>Copies bytes of a file if all of them are in memory; false if they are not, or nobody can say.</summary>
    public static bool TryRead(SafeFileHandle file, long offset, Span<byte> bytes)
    {
        if (!_canAsk)
            return false;
        try
        {
            fixed (byte* start = bytes)
            {
                var target = new IoVector(start, (nuint)bytes.Length);
                return ReadVector(file, &target, 1, offset, NoWait) == bytes.Length;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return _canAsk = false; // A C library without the call.
        }
    }

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int AdviseFile(SafeFileHandle file, long offset, long length, int advice);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int AdviseMemory(byte* start, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "preadv2")]
    private static partial nint ReadVector(SafeFileHandle file, IoVector* vectors, int count, long offset, int flags);

    /// <summary>struct iovec.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct IoVector(byte* start, nuint length)
    {
        private readonly byte* _start = start;
        private readonly nuint _length = length;
    }
}
