using System.ComponentModel;
using System.Runtime.InteropServices;

namespace PolicySearch.Engine.Storage;

/// <summary>Flushes the entries of a folder to the device, which .NET has no call for. Windows needs none: its file system keeps a journal of names.</summary>
internal static partial class FolderSync
{
    private const int ReadOnlyFlag = 0;

    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(path, ReadOnlyFlag);
        if (handle < 0)
            throw Failure(path);
        try
        {
            if (Sync(handle) != 0)
                throw Failure(path);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failure(string path) =>
        new($"The folder {path} could not be flushed to the device.", new Win32Exception(Marshal.GetLastPInvokeError()));

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
