namespace PolicySearch.Engine.Searching;

/// <summary>Keeps the best of many documents; among equal ones those with the lower number.</summary>
/// <typeparam name="TKey">What is compared; the larger, the better.</typeparam>
internal sealed class TopHits<TKey>(int limit)
    where TKey : struct, IComparable<TKey>
{
    private static readonly Comparer<(TKey Key, int Doc)> WorstFirst = Comparer<(TKey Key, int Doc)>.Create(Compare);

    private readonly PriorityQueue<int, (TKey Key, int Doc)> _worstFirst = new(WorstFirst);
    private (TKey Key, int Doc) _worst; // kept beside the queue: nearly every document is turned away by it

    /// <summary>Whether there are as many as wanted: from then on a document has to be better than the worst.</summary>
    public bool IsFull => _worstFirst.Count >= limit;

    /// <summary>What the worst has, where there is one.</summary>
    public TKey Worst => _worst.Key;

    public void Add(int doc, TKey key)
    {
        if (_worstFirst.Count < limit)
            _worstFirst.Enqueue(doc, (key, doc));
        else if (limit > 0 && Compare((key, doc), _worst) > 0)
            _worstFirst.EnqueueDequeue(doc, (key, doc));
        else
            return;
        _worstFirst.TryPeek(out _, out _worst);
    }

    /// <summary>The documents kept, best first.</summary>
    public List<(int Doc, TKey Key)> Take()
    {
        var hits = new List<(int Doc, TKey Key)>(_worstFirst.Count);
        while (_worstFirst.TryDequeue(out var doc, out var priority))
            hits.Add((doc, priority.Key));
        hits.Reverse();
        return hits;
    }

    private static int Compare((TKey Key, int Doc) a, (TKey Key, int Doc) b)
    {
        var order = a.Key.CompareTo(b.Key);
        return order != 0 ? order : b.Doc.CompareTo(a.Doc);
    }
}
