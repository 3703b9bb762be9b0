using System.Diagnostics;

namespace PolicySearch.Engine.Merging;

/// <summary>Lets a long merge pause and end: the merge calls <see cref="Step"/> often, which now and then hands over.</summary>
/// <param name="rest">Called after each slice of work with the time it took; may wait. Null for a merge without pauses.</param>
/// <param name="slice">How long the merge works between two rests.</param>
/// <param name="isStopped">Whether the merge has to end.</param>
internal sealed class MergePace(Action<TimeSpan>? rest, TimeSpan slice, Func<bool> isStopped)
{
    /// <summary>Long enough to be worth a pause, short enough to be one that no query notices.</summary>
    public static readonly TimeSpan DefaultSlice = TimeSpan.FromMilliseconds(2);

    private long _started = Stopwatch.GetTimestamp();

    /// <summary>A merge that nobody waits for and nobody stops.</summary>
    public static MergePace None => new(null, DefaultSlice, () => false);

    /// <summary>To be called between two small pieces of work.</summary>
    /// <exception cref="OperationCanceledException">The merge has to end.</exception>
    public void Step()
    {
        var worked = Stopwatch.GetElapsedTime(_started);
        if (worked < slice)
            return;
        if (isStopped())
            throw new OperationCanceledException("The index is being closed: the merge is given up.");
        rest?.Invoke(worked);
        _started = Stopwatch.GetTimestamp();
    }
}
