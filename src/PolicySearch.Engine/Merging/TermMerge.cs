using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Merging;

/// <summary>Merges the sorted terms of several sources; a term's documents come in the order of the sources.</summary>
/// <param name="sources">The sources, in the order of their documents.</param>
/// <param name="pace">Where the merge may pause and end.</param>
internal sealed class TermMerge(IReadOnlyList<MergeSource> sources, MergePace pace)
{
    private static readonly Comparer<MergeSource> ByTerm = Comparer<MergeSource>.Create((a, b) =>
    {
        var order = a.Cursor.Term.SequenceCompareTo(b.Cursor.Term);
        return order != 0 ? order : a.Order.CompareTo(b.Order);
    });

    private readonly PriorityQueue<MergeSource, MergeSource> _queue = new(ByTerm);
    private readonly List<MergeSource> _same = [];

    public void WriteTo(FieldWriter writer)
    {
        foreach (var source in sources)
            Continue(source);
        while (_queue.Count > 0)
        {
            TakeSame();
            writer.StartTerm();
            foreach (var source in _same)
            {
                source.CopyPostings(writer);
                pace.Step();
            }

            writer.EndTerm(_same[0].Cursor.Term);
            _same.ForEach(Continue);
        }
    }

    private void Continue(MergeSource source)
    {
        if (source.Cursor.MoveNext())
            _queue.Enqueue(source, source);
    }

    /// <summary>Takes all sources that stand at the smallest term.</summary>
    private void TakeSame()
    {
        _same.Clear();
        _same.Add(_queue.Dequeue());
        while (_queue.TryPeek(out var next, out _) && next.Cursor.Term.SequenceEqual(_same[0].Cursor.Term))
            _same.Add(_queue.Dequeue());
    }
}
