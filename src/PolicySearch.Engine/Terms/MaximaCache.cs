using System.Collections.Concurrent;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Terms;

/// <summary>Keeps the maxima of the terms of one field that were asked for, by ordinal. When it is full, it starts again.</summary>
/// <param name="capacity">Bytes that are kept at most.</param>
internal sealed class MaximaCache(long capacity)
{
    private readonly ConcurrentDictionary<int, RangeMaxima> _kept = new();
    private long _size;

    public RangeMaxima? Find(int ordinal) => _kept.GetValueOrDefault(ordinal);

    public void Keep(int ordinal, RangeMaxima maxima)
    {
        if (Interlocked.Add(ref _size, maxima.Values.Length) > capacity)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _size, maxima.Values.Length);
        }

        _kept[ordinal] = maxima;
    }
}
