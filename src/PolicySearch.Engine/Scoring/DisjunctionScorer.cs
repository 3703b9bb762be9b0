namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Documents that match enough of several clauses, scores added. A stretch of documents is scored clause by clause, which
/// keeps the inner loop with one list of postings.
/// </summary>
internal sealed class DisjunctionScorer : Scorer
{
    private const int FirstSize = 64;

    private readonly IReadOnlyList<(Scorer Scorer, int Clause)> _clauses;
    private readonly RangeDisjunction _ranges;
    private readonly ScoreWindow _window;
    private readonly bool _hasTwoMinima;
    private bool _started;
    private int _doc = -1;
    private int _size = ScoreWindow.MaxSize;

    /// <param name="clauses">The clauses that this segment has, each with its index.</param>
    /// <param name="shares">Share of each clause of the query; null where no least share is asked for.</param>
    /// <param name="minCount">How many clauses have to match.</param>
    /// <param name="minShare">Which sum of shares has to match.</param>
    public DisjunctionScorer(IReadOnlyList<(Scorer Scorer, int Clause)> clauses, double[]? shares, int minCount, double minShare)
    {
        _clauses = clauses;
        _window = new ScoreWindow(shares, minCount, minShare);
        _ranges = Ranges(shares, minCount, minShare);
        _hasTwoMinima = minCount > 1 && shares is not null;
        Cost = clauses.Sum(clause => clause.Scorer.Cost);
        LeastMatches = minCount > 1 || shares is not null ? 0 : clauses.Max(clause => clause.Scorer.LeastMatches);
    }

    public override int Doc => _doc;

    public override long Cost { get; }

    public override long LeastMatches { get; }

    public override int Next() => _doc == NoMoreDocs ? _doc : Find(_doc + 1);

    public override int Advance(int target)
    {
        if (_doc >= target)
            return _doc;
        Start();
        if (target > _window.End)
            Jump(target);
        return Find(target);
    }

    public override float Score() => _window.Score(_doc);

    public override void Rewind()
    {
        (_started, _doc, _size) = (false, -1, ScoreWindow.MaxSize);
        foreach (var (scorer, _) in _clauses)
            scorer.Rewind();
    }

    public override void Release() => _ranges.Release();

    public override void FillBounds(Span<float> bounds) => _ranges.FillBounds(bounds);

    public override void Collect(int from, int end, HitSink hits)
    {
        if (_hasTwoMinima)
            base.Collect(from, end, hits);
        else
            _ranges.Collect(from, end, hits);
    }

    /// <summary>A least number of clauses is a least share where each has the share 1.</summary>
    private RangeDisjunction Ranges(double[]? shares, int minCount, double minShare)
    {
        Scorer[] scorers = [.. _clauses.Select(clause => clause.Scorer)];
        if (shares is not null)
            return new RangeDisjunction(scorers, [.. _clauses.Select(clause => shares[clause.Clause])], minShare);
        return minCount > 1
            ? new RangeDisjunction(scorers, [.. scorers.Select(_ => 1.0)], minCount)
            : new RangeDisjunction(scorers, null, 0);
    }

    private void Start()
    {
        if (_started)
            return;
        _started = true;
        _window.Start(0, 0);
        foreach (var (scorer, _) in _clauses)
            scorer.Next();
    }

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
        Start();
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
