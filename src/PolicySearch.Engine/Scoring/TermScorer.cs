using PolicySearch.Engine.Columns;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Scoring;

/// <summary>Documents of one term.</summary>
internal sealed class TermScorer(Segment segment, TermField terms, TermInfo info, Bm25 bm25, ScoreTable table, float weight) : Scorer
{
    private readonly PostingsReader _postings = segment.Postings(terms, info);
    private readonly TermBounds _bounds = new(segment, terms, info, bm25);
    private readonly NormColumn _norms = segment.Norms(terms.Name)!;

    public override int Doc => _postings.Doc;

    public override long Cost => info.DocFreq;

    public override long LeastMatches => info.DocFreq;

    public override int Next() => _postings.Next();

    public override int Advance(int target) => _postings.Advance(target);

    public override float Score() => table.Score((uint)_postings.Freq - 1, _norms.Of(_postings.Doc));

    public override void Rewind() => _postings.Rewind();

    /// <summary>Bounds of the scores.</summary>
    public TermSteps Steps => _bounds.Of(weight);

    public override void Release()
    {
        _postings.Release();
        _bounds.Release();
        table.Release();
    }

    public override void FillBounds(Span<float> bounds)
    {
        bounds.Fill(RangeBounds.NoMatch);
        RangeBounds.AddAny(bounds, Steps);
    }

    public override void AddTo(ScoreWindow window, int clause, int end)
    {
        var allNorms = _norms.All;
        table.Prepare(info.DocFreq);
        while (_postings.Doc < end)
        {
            var count = _postings.CountBefore(end);
            var docs = _postings.BlockDocs[..count];
            var freqs = _postings.BlockFreqs;
            for (var i = 0; i < docs.Length; i++)
                window.Add(docs[i], table.Score(freqs[i], allNorms[docs[i]]), clause);
            _postings.Skip(count);
        }
    }

    public override void AddTo(RangeSums sums, double share)
    {
        if (_postings.Doc < sums.From)
            _postings.Advance(sums.From);
        table.Prepare(info.DocFreq);
        var norms = _norms.Range(sums.From, DocRanges.Size);
        while (_postings.Doc < sums.End)
        {
            var count = _postings.CountBefore(sums.End);
            AddTo(sums.Scores, sums.From, count, norms);
            if (sums.HasShares)
                AddShares(sums, count, share);
            _postings.Skip(count);
        }
    }

    private void AddTo(Span<double> scores, int from, int count, ReadOnlySpan<byte> norms)
    {
        var docs = _postings.BlockDocs[..count];
        var freqs = _postings.BlockFreqs;
        for (var i = 0; i < docs.Length; i++)
            scores[docs[i] - from] += table.Score(freqs[i], norms[docs[i] - from]);
    }

    private void AddShares(RangeSums sums, int count, double share)
    {
        foreach (var doc in _postings.BlockDocs[..count])
            sums.AddShare(doc, share);
    }
}
