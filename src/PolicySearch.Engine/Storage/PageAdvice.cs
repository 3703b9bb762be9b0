using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PolicySearch.Engine.Storage;

/// <summary>Tells Linux how files will be read. It is advice: nothing is lost where it is not taken, or on another system, where nothing is said.</summary>
internal static unsafe partial class PageAdvice
{
    /// <summary>MADV_RANDOM.</summary>
    private const int Random = 1;

    /// <summary>POSIX_FADV_WILLNEED.</summary>
    private const int Soon = 3;

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

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int AdviseFile(SafeFileHandle file, long offset, long length, int advice);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int AdviseMemory(byte* start, nuint length, int advice);
}
