using System.Collections.Concurrent;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Terms;

/// <summary>Keeps the maxima of the terms of one field that were asked for, by ordinal. When it is full, some make room.</summary>
/// <param name="capacity">Bytes that are kept, at most and about.</param>
internal sealed class MaximaCache(long capacity)
{
    /// <summary>Which part makes room.</summary>
    private const int Part = 8;

    private readonly ConcurrentDictionary<int, RangeMaxima> _kept = new();
    private long _size;

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
        foreach (var (ordinal, _) in _kept)
        {
            if (Interlocked.Read(ref _size) <= capacity - (capacity / Part))
                return;
            if (_kept.TryRemove(ordinal, out var removed))
                Interlocked.Add(ref _size, -removed.Values.Length);
        }
    }
}
