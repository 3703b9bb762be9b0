using System.Buffers;
using PolicySearch.Engine.Columns;

namespace PolicySearch.Engine.Scoring;

/// <summary>Documents in which all terms of a phrase stand at their places.</summary>
internal sealed class PhraseScorer : Scorer
{
    private readonly PhrasePart[] _parts;
    private readonly NormColumn _norms;
    private readonly Bm25 _bm25;
    private readonly float _weight;
    private int _doc = -1;

    public PhraseScorer(IEnumerable<PhrasePart> parts, NormColumn norms, Bm25 bm25, float weight)
    {
        _parts = [.. parts.OrderBy(part => part.Postings.DocFreq)];
        (_norms, _bm25, _weight) = (norms, bm25, weight);
    }

    public override int Doc => _doc;

    public override long Cost => _parts[0].Postings.DocFreq;

    /// <summary>Occurrences of the phrase in the current document.</summary>
    public int Freq { get; private set; }

    public override int Next() => _doc == NoMoreDocs ? _doc : Advance(_doc + 1);

    public override int Advance(int target)
    {
        if (_doc >= target)
            return _doc;
        while (true)
        {
            target = Align(target);
            if (target == NoMoreDocs)
                return _doc = NoMoreDocs;
            Freq = CountPhrases();
            if (Freq > 0)
                return _doc = target;
            target++;
        }
    }

    public override void Release()
    {
        foreach (var part in _parts)
        {
            part.Postings.Release();
            part.Bounds.Release();
        }
    }

    public override void Rewind()
    {
        _doc = -1;
        foreach (var part in _parts)
            part.Postings.Rewind();
    }

    /// <summary>A phrase occurs no more often than any of its terms.</summary>
    public override void FillBounds(Span<float> bounds)
    {
        bounds.Fill(float.PositiveInfinity);
        var buffer = ArrayPool<float>.Shared.Rent(bounds.Length);
        var ofPart = buffer.AsSpan(0, bounds.Length);
        foreach (var part in _parts)
        {
            ofPart.Fill(RangeBounds.NoMatch);
            RangeBounds.AddAny(ofPart, part.Bounds.Of(_weight));
            RangeBounds.Min(bounds, ofPart);
        }

        ArrayPool<float>.Shared.Return(buffer);
    }

    /// <summary>Positions are read only where the frequencies of the terms allow a score that is of interest.</summary>
    public override void Collect(int from, int end, HitSink hits)
    {
        for (var doc = Align(Math.Max(from, _doc)); doc < end; doc = Align(doc + 1))
        {
            _doc = doc;
            if (!hits.Accepts(doc) || _bm25.Score(_weight, LeastFreq(), _norms.Of(doc)) < hits.Threshold)
                continue;
            Freq = CountPhrases();
            if (Freq > 0)
                hits.Add(doc, Score());
        }
    }

    private int LeastFreq()
    {
        var least = int.MaxValue;
        foreach (var part in _parts)
            least = Math.Min(least, part.Postings.Freq);
        return least;
    }

    public override float Score() => _bm25.Score(_weight, Freq, _norms.Of(_doc));

    /// <summary>The first document not before <paramref name="target"/> that has all terms.</summary>
    private int Align(int target)
    {
        var doc = _parts[0].Postings.Advance(target);
        for (var i = 1; i < _parts.Length && doc != NoMoreDocs; i++)
        {
            var other = _parts[i].Postings.Advance(doc);
            if (other == doc)
                continue;
            doc = other == NoMoreDocs ? other : _parts[0].Postings.Advance(other);
            i = 0;
        }

        return doc;
    }

    /// <summary>How many starts all terms have in common.</summary>
    private int CountPhrases()
    {
        var common = _parts[0].ReadStarts();
        for (var i = 1; i < _parts.Length && common.Length > 0; i++)
            common = common[..Intersect(common, _parts[i].ReadStarts())];
        return common.Length;
    }

    /// <summary>Keeps what is in both of two rising lists at the front of the first.</summary>
    private static int Intersect(Span<int> kept, ReadOnlySpan<int> other)
    {
        var count = 0;
        var at = 0;
        foreach (var value in kept)
        {
            while (at < other.Length && other[at] < value)
                at++;
            if (at < other.Length && other[at] == value)
                kept[count++] = value;
        }

        return count;
    }
}
