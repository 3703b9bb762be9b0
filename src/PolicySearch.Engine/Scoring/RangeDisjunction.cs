using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Finds the matches of a disjunction that may be among the best, range by range: MaxScore (Turtle and Flood 1995) with
/// bounds of each range. Clauses that together cannot reach the threshold (or the least share) are not gone through: they are
/// asked only about documents that the others make candidates.
/// </summary>
/// <param name="clauses">The clauses.</param>
/// <param name="shares">Share of each; null where no least share is asked for.</param>
/// <param name="minShare">Which sum of shares has to match.</param>
internal sealed class RangeDisjunction(IReadOnlyList<Scorer> clauses, double[]? shares, double minShare)
{
    /// <summary>Up to so many accepted documents of a range are candidates without any clause.</summary>
    private const int FewAccepted = 4;

    private readonly ClauseBounds[] _bounds = new ClauseBounds[clauses.Count];
    private readonly int[] _byBound = [.. Enumerable.Range(0, clauses.Count).OrderByDescending(clause => clauses[clause].Cost)]; // Rare words have high bounds.
    private readonly int[] _order = new int[clauses.Count];
    private readonly double[] _boundBefore = new double[clauses.Count + 1];
    private readonly double[] _shareBefore = new double[clauses.Count + 1];
    private readonly RangeSums _sums = new(shares is not null);
    private readonly int[] _candidates = new int[DocRanges.Size];
    private int _active;

    public void FillBounds(Span<float> bounds)
    {
        for (var i = 0; i < _bounds.Length; i++)
            _bounds[i] = ClauseBounds.Of(clauses[i], bounds.Length);
        StepSums.Fill(bounds, [.. _bounds.Where(clause => clause.Floats is null).Select(clause => clause.Steps)]);
        foreach (var clause in _bounds)
        {
            if (clause.Floats is not null)
                RangeBounds.AddAny(bounds, clause.Floats);
        }

        RangeBounds.Widen(bounds, _bounds.Length);
    }

    public void Release()
    {
        for (var i = 0; i < _bounds.Length; i++)
        {
            clauses[i].Release();
            _bounds[i].Release();
        }

        Array.Clear(_bounds);
    }

    public void Collect(int from, int end, HitSink hits)
    {
        var threshold = hits.Threshold;
        Order(from >> DocRanges.Shift);
        var essential = FirstEssential(threshold);
        if (essential == _active)
            return;
        _sums.Start(from, end);
        var candidates = Start(from >> DocRanges.Shift, hits, ref essential);
        for (var i = essential - 1; i >= 0 && candidates > 0; i--)
        {
            candidates = Keep(candidates, threshold, i + 1);
            Ask(_order[i], candidates);
        }

        foreach (var doc in _candidates.AsSpan(0, candidates))
        {
            if (_sums.Matches(doc) && _sums.Share(doc) >= minShare)
                hits.Add(doc, (float)_sums.Score(doc));
        }
    }

    /// <summary>
    /// The clauses that occur in a range, those with lower bounds first on the whole. Which do is as good as random: all are
    /// written, and those that do not are written over, which costs less than a branch that is guessed wrong.
    /// </summary>
    private void Order(int range)
    {
        var active = 0;
        foreach (var clause in _byBound)
        {
            var occurs = _bounds[clause].TryGet(range, out var bound);
            _order[active] = clause;
            _boundBefore[active + 1] = _boundBefore[active] + bound;
            _shareBefore[active + 1] = _shareBefore[active] + (shares?[clause] ?? 0);
            active += occurs;
        }

        _active = active;
    }

    /// <summary>The first clause without which, and those before it, enough cannot be reached.</summary>
    private int FirstEssential(float threshold)
    {
        var first = 0;
        while (first < _active && (!RangeBounds.Reaches(_boundBefore[first + 1], threshold) || _shareBefore[first + 1] < minShare))
            first++;
        return first;
    }

    /// <summary>Makes the first candidates: the matches of the essential clauses, or the accepted documents where they are few.</summary>
    /// <returns>Their number.</returns>
    private int Start(int range, HitSink hits, ref int essential)
    {
        if (!hits.Accepted.IsEmpty && BitOperations.PopCount(DocRanges.Of(hits.Accepted, range)) <= FewAccepted)
        {
            essential = _active;
            return TakeAccepted(hits.Accepted);
        }

        for (var i = essential; i < _active; i++)
            clauses[_order[i]].AddTo(_sums, shares?[_order[i]] ?? 0);
        return Gather((hits.Threshold / (1 + RangeBounds.Slack)) - _boundBefore[essential], hits.Accepted);
    }

    private int TakeAccepted(ReadOnlySpan<ulong> accepted)
    {
        var count = 0;
        for (var doc = BitSets.Next(accepted, _sums.From); doc >= 0 && doc < _sums.End; doc = BitSets.Next(accepted, doc + 1))
            _candidates[count++] = doc;
        return count;
    }

    /// <summary>Takes the accepted documents whose sums are matches and at least <paramref name="least"/>.</summary>
    private int Gather(double least, ReadOnlySpan<ulong> accepted)
    {
        var count = 0;
        ref var scores = ref MemoryMarshal.GetReference(_sums.Scores);
        var bound = Vector256.Create(least);
        for (var i = 0; i < DocRanges.Size; i += Vector256<double>.Count)
        {
            var four = Vector256.LoadUnsafe(ref scores, (nuint)i);
            var found = Vector256.GreaterThanOrEqual(four, bound).ExtractMostSignificantBits() & ~four.ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                var doc = _sums.From + i + BitOperations.TrailingZeroCount(found);
                if (accepted.IsEmpty || BitSets.Contains(accepted, doc))
                    _candidates[count++] = doc;
            }
        }

        return count;
    }

    /// <summary>Keeps the candidates that can still be enough with the first <paramref name="left"/> clauses.</summary>
    private int Keep(int candidates, float threshold, int left)
    {
        var count = 0;
        foreach (var doc in _candidates.AsSpan(0, candidates))
        {
            if (RangeBounds.Reaches(_sums.Score(doc) + _boundBefore[left], threshold) && _sums.Share(doc) + _shareBefore[left] >= minShare)
                _candidates[count++] = doc;
        }

        return count;
    }

    private void Ask(int clause, int candidates)
    {
        var scorer = clauses[clause];
        var share = shares?[clause] ?? 0;
        foreach (var doc in _candidates.AsSpan(0, candidates))
        {
            var at = scorer.Doc;
            if (at < doc)
                at = scorer.Advance(doc);
            if (at == doc)
                _sums.Add(doc, scorer.Score(), share);
        }
    }
}
