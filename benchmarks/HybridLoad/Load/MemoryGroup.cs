using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HybridLoad.Load;

/// <summary>
/// A control group (version 1) that counts and bounds all memory of a server: its own and the pages of files that it brought into the system's cache,
/// mapped or not. Where the bound is met, the system takes pages of files back, and the server reads them again.
/// </summary>
internal sealed partial class MemoryGroup : IDisposable
{
    private const string Root = "/sys/fs/cgroup/memory";
    private const int NotNeeded = 4; // POSIX_FADV_DONTNEED

    private readonly string _folder = Path.Combine(Root, $"policysearch-load-{Environment.ProcessId}");

    /// <param name="megabytes">The bound; 0 for none.</param>
    /// <exception cref="PlatformNotSupportedException">The machine has no such groups, or they are not this user's to make.</exception>
    public MemoryGroup(int megabytes)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            if (megabytes > 0)
                Write("memory.limit_in_bytes", ((long)megabytes << 20).ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PlatformNotSupportedException(
                $"--memory needs the memory controller of control groups, version 1, at {Root}, and the right to make a group: {error.Message} "
                + "Elsewhere start the server under a bound yourself (systemd-run --property=MemoryMax=…) and use load.", error);
        }
    }

    /// <summary>Starts a process, whose own processes stay where it is.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="group">Where; null for the group of this process.</param>
    public static Process Start(ProcessStartInfo start, MemoryGroup? group)
    {
        if (group is null)
            return Process.Start(start)!;
        group.Write("cgroup.procs", $"{Environment.ProcessId}");
        try
        {
            return Process.Start(start)!;
        }
        finally
        {
            File.WriteAllText(Path.Combine(Root, "cgroup.procs"), $"{Environment.ProcessId}");
        }
    }

    /// <summary>Takes files out of the system's cache, so that their pages count for who reads them next.</summary>
    public static void DropCache(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(file);
            _ = Advise(file, 0, 0, NotNeeded);
        }
    }

    public void Print(string name)
    {
        var stat = File.ReadLines(Path.Combine(_folder, "memory.stat")).Select(line => line.Split(' ')).ToDictionary(pair => pair[0], pair => Megabytes(pair[1]));
        Console.WriteLine(
            $"{name,-14} all memory {Megabytes(Read("memory.usage_in_bytes")):F0} MB = own {stat["rss"]:F0} + files in the system's cache {stat["cache"]:F0}, "
            + $"at most {Megabytes(Read("memory.max_usage_in_bytes")):F0}");
    }

    /// <summary>Takes the bound away; the group itself goes with its last process.</summary>
    public void Dispose()
    {
        Write("memory.limit_in_bytes", "-1");
        try
        {
            Directory.Delete(_folder);
        }
        catch (IOException)
        {
            // A process is left in it.
        }
    }

    private static double Megabytes(string bytes) => double.Parse(bytes, CultureInfo.InvariantCulture) / (1 << 20);

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int Advise(SafeFileHandle file, long offset, long length, int advice);
}
