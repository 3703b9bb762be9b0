using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Bounds the scores of one term in each range of documents, exactly but for rounding up: the postings are gone through once,
/// and what was found is kept with the segment where the list is long.
/// </summary>
internal sealed class TermBounds(Segment segment, TermField terms, TermInfo info, Bm25 bm25)
{
    /// <summary>Shorter lists are gone through each time.</summary>
    private const int MinKept = 256;

    private const float Steps = byte.MaxValue;

    /// <summary>How far the average length may have moved before maxima are computed anew.</summary>
    private const float MaxDrift = 1.05f;

    /// <summary>What a float score may be above its true value: w − w / (1 + x) loses digits where x is small.</summary>
    private const float RelativeError = 1e-6f;
    private const float AbsoluteError = 2e-7f;

    public void Fill(float weight, Span<float> bounds)
    {
        var maxima = info.DocFreq < MinKept ? Compute() : Kept();
        var drift = Math.Max(1f, bm25.AverageLength / maxima.AverageLength);
        RangeBounds.FromSteps(maxima.Values, weight * drift * (1 + RelativeError) / Steps, weight * AbsoluteError, bounds);
    }

    private RangeMaxima Kept()
    {
        var kept = terms.Maxima.Find(info.Ordinal);
        if (kept is not null && bm25.AverageLength <= kept.AverageLength * MaxDrift && bm25.AverageLength * MaxDrift >= kept.AverageLength)
            return kept;
        var computed = Compute();
        terms.Maxima.Keep(info.Ordinal, computed);
        return computed;
    }

    private RangeMaxima Compute()
    {
        var values = new byte[DocRanges.Count(segment.DocCount)];
        var saturation = bm25.Saturation;
        var norms = segment.Norms(terms.Name)!;
        var postings = segment.Postings(terms, info);
        for (var doc = postings.Next(); doc != PostingsReader.NoMoreDocs; doc = postings.Doc)
        {
            var range = doc >> DocRanges.Shift;
            var count = postings.CountBefore((range + 1) << DocRanges.Shift);
            var best = Largest(postings, count, norms.Range(range << DocRanges.Shift, DocRanges.Size), saturation);
            values[range] = Math.Max(values[range], (byte)Math.Min(Steps, MathF.Ceiling(best * Steps)));
            postings.Skip(count);
        }

        postings.Release();
        return new RangeMaxima(values, bm25.AverageLength);
    }

    private static float Largest(PostingsReader postings, int count, ReadOnlySpan<byte> norms, ScoreTable saturation)
    {
        var docs = postings.BlockDocs[..count];
        var freqs = postings.BlockFreqs[..count];
        var best = float.Epsilon; // Ranges with a match differ from those without.
        for (var i = 0; i < docs.Length; i++)
            best = Math.Max(best, saturation.Score(freqs[i], norms[docs[i] & (DocRanges.Size - 1)]));
        return best;
    }
}
