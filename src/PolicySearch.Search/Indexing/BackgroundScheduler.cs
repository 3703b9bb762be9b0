using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace PolicySearch.Search.Indexing;

/// <summary>Runs tasks on threads of its own, which the operating system puts behind those that answer searches.</summary>
internal sealed partial class BackgroundScheduler : TaskScheduler, IDisposable
{
    /// <summary>Of a processor that both want, such a thread gets about a tenth.</summary>
    private const int Niceness = 10;

    private const int OneThread = 0; // PRIO_PROCESS: on Linux, of the calling thread for 0

    private readonly BlockingCollection<Task> _tasks = [];
    private readonly List<Thread> _threads = [];

    /// <param name="threads">How many tasks run at a time.</param>
    /// <param name="name">Name of the threads.</param>
    public BackgroundScheduler(int threads, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        for (var i = 0; i < threads; i++)
            _threads.Add(new Thread(Run) { IsBackground = true, Name = name, Priority = ThreadPriority.BelowNormal });
        _threads.ForEach(thread => thread.Start());
    }

    public override int MaximumConcurrencyLevel => _threads.Count;

    /// <summary>Starts a loop whose continuations stay on these threads.</summary>
    public Task Start(Func<Task> loop) =>
        Task.Factory.StartNew(loop, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Ends the threads when their tasks are done.</summary>
    public void Dispose()
    {
        _tasks.CompleteAdding();
        _threads.ForEach(thread => thread.Join());
        _tasks.Dispose();
    }

    protected override void QueueTask(Task task) => _tasks.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && _threads.Contains(Thread.CurrentThread) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [.. _tasks];

    private void Run()
    {
        if (OperatingSystem.IsLinux())
            _ = SetPriority(OneThread, 0, Niceness); // .NET's own setting does nothing there; where it is refused, the work is not wrong.
        foreach (var task in _tasks.GetConsumingEnumerable())
            TryExecuteTask(task);
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);
}
