using System.Collections.Concurrent;

namespace PolicySearch.Search.Indexing;

/// <summary>Hands events to the log and remembers the last warnings for the status.</summary>
internal sealed class EventLog(Action<CorpusEvent>? sink)
{
    private const int Remembered = 20;

    private readonly ConcurrentQueue<CorpusEvent> _warnings = new();

    public IReadOnlyList<CorpusEvent> Warnings => [.. _warnings];

    public void Note(string message) => sink?.Invoke(new CorpusEvent(false, message, DateTimeOffset.UtcNow));

    public void Warn(string message)
    {
        var warning = new CorpusEvent(true, message, DateTimeOffset.UtcNow);
        _warnings.Enqueue(warning);
        while (_warnings.Count > Remembered)
            _warnings.TryDequeue(out _);
        sink?.Invoke(warning);
    }
}
