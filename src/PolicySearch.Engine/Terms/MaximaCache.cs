using System.Collections.Concurrent;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Terms;

/// <summary>
/// Keeps the maxima of the terms of one field that were asked for, by ordinal. When it is full, the terms in the fewest documents
/// make room: theirs are computed again in microseconds, those of a frequent term in milliseconds.
/// </summary>
/// <param name="capacity">Bytes that are kept, at most and about.</param>
internal sealed class MaximaCache(long capacity)
{
    /// <summary>Which part makes room.</summary>
    private const int Part = 8;

    private readonly ConcurrentDictionary<int, RangeMaxima> _kept = new();
    private readonly Lock _making = new();
    private long _size;
    private volatile int _cheap;

    /// <summary>Whether a term in so many documents would be kept: one that is as rare as those that made room would soon make room again.</summary>
    public bool Admits(int docFreq) => docFreq > _cheap;

    public RangeMaxima? Find(int ordinal) => _kept.GetValueOrDefault(ordinal);

    public void Keep(int ordinal, RangeMaxima maxima)
    {
        if (Interlocked.Read(ref _size) + maxima.Values.Length > capacity)
            MakeRoom();
        if (_kept.TryAdd(ordinal, maxima))
            Interlocked.Add(ref _size, maxima.Values.Length);
        else
            _kept[ordinal] = maxima;
    }

    private void MakeRoom()
    {
        lock (_making)
        {
            if (Interlocked.Read(ref _size) < capacity - (capacity / Part))
                return; // Another thread has just made room.
            foreach (var (ordinal, _) in _kept.ToArray().OrderBy(pair => pair.Value.DocFreq))
            {
                if (Interlocked.Read(ref _size) <= capacity - (capacity / Part))
                    return;
                if (!_kept.TryRemove(ordinal, out var removed))
                    continue;
                Interlocked.Add(ref _size, -removed.Values.Length);
                _cheap = Math.Max(_cheap, removed.DocFreq);
            }
        }
    }
}
