namespace PolicySearch.Engine.Searching;

/// <summary>Keeps the best of many documents; among equal ones those with the lower number.</summary>
/// <typeparam name="TKey">What is compared; the larger, the better.</typeparam>
internal sealed class TopHits<TKey>(int limit)
    where TKey : struct, IComparable<TKey>
{
    private static readonly Comparer<(TKey Key, int Doc)> WorstFirst = Comparer<(TKey Key, int Doc)>.Create((a, b) =>
    {
        var order = a.Key.CompareTo(b.Key);
        return order != 0 ? order : b.Doc.CompareTo(a.Doc);
    });

    private readonly PriorityQueue<int, (TKey Key, int Doc)> _worstFirst = new(WorstFirst);

    public void Add(int doc, TKey key)
    {
        if (_worstFirst.Count < limit)
            _worstFirst.Enqueue(doc, (key, doc));
        else if (_worstFirst.TryPeek(out _, out var worst) && WorstFirst.Compare((key, doc), worst) > 0)
            _worstFirst.EnqueueDequeue(doc, (key, doc));
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
}
