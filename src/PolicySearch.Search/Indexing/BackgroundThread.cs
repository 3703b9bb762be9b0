using System.Runtime.InteropServices;

namespace PolicySearch.Search.Indexing;

/// <summary>Threads that the operating system puts behind those that answer searches.</summary>
internal static partial class BackgroundThread
{
    /// <summary>Of a processor that both want, such a thread gets about a tenth.</summary>
    private const int Niceness = 10;

    private const int OneThread = 0; // PRIO_PROCESS: on Linux, of the calling thread for 0

    /// <summary>Starts one; it keeps no process alive. What <paramref name="run"/> throws ends the process, as on any thread.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="run">What it does.</param>
    public static Thread Start(string name, Action run)
    {
        var thread = new Thread(() =>
        {
            if (OperatingSystem.IsLinux())
                _ = SetPriority(OneThread, 0, Niceness); // .NET's own setting does nothing there; where it is refused, the work is not wrong.
            run();
        })
        {
            IsBackground = true,
            Name = name,
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
        return thread;
    }

    /// <summary>Does one piece of work on such a thread; what it throws is the task's, and ends neither the thread's process nor anything else.</summary>
    /// <param name="name">Name of the thread.</param>
    /// <param name="work">The work.</param>
    public static Task Run(string name, Action work)
    {
        var task = new Task(work);
        Start(name, () => task.RunSynchronously(TaskScheduler.Default));
        return task;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);
}
