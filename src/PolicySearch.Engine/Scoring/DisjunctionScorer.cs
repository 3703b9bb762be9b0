namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Documents that match enough of several clauses, scores added. A stretch of documents is scored clause by clause, which
/// keeps the inner loop with one list of postings.
/// </summary>
internal sealed class DisjunctionScorer : Scorer
{
    private const int FirstSize = 64;

    private readonly List<(Scorer Scorer, int Clause)> _clauses;
    private readonly ScoreWindow _window;
    private int _doc = -1;
    private int _size = ScoreWindow.MaxSize;

    /// <param name="clauses">The clauses that this segment has, each with its index.</param>
    /// <param name="window">Knows what is enough.</param>
    public DisjunctionScorer(IEnumerable<(Scorer Scorer, int Clause)> clauses, ScoreWindow window)
    {
        _clauses = [.. clauses];
        _window = window;
        Cost = _clauses.Sum(clause => clause.Scorer.Cost);
        foreach (var (scorer, _) in _clauses)
            scorer.Next();
        window.Start(0, 0);
    }

    public override int Doc => _doc;

    public override long Cost { get; }

    public override int Next() => _doc == NoMoreDocs ? _doc : Find(_doc + 1);

    public override int Advance(int target)
    {
        if (_doc >= target)
            return _doc;
        if (target > _window.End)
            Jump(target);
        return Find(target);
    }

    public override float Score() => _window.Score(_doc);

    /// <summary>A jump leaves documents out, and then often another follows: small stretches first.</summary>
    private void Jump(int target)
    {
        _size = FirstSize;
        foreach (var (scorer, _) in _clauses)
        {
            if (scorer.Doc < target)
                scorer.Advance(target);
        }
    }

    private int Find(int doc)
    {
        while (true)
        {
            if (doc < _window.End && _window.Next(Math.Max(doc, _window.Base)) is >= 0 and var found)
                return _doc = found;
            if (!FillNext())
                return _doc = NoMoreDocs;
            doc = Math.Max(doc, _window.Base);
        }
    }

    private bool FillNext()
    {
        var first = NoMoreDocs;
        foreach (var (scorer, _) in _clauses)
            first = Math.Min(first, scorer.Doc);
        if (first == NoMoreDocs)
            return false;
        _window.Start(first, _size);
        _size = Math.Min(_size * 2, ScoreWindow.MaxSize);
        foreach (var (scorer, clause) in _clauses)
            scorer.AddTo(_window, clause, _window.End);
        return true;
    }
}
