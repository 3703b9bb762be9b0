using System.Buffers;
using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Scoring;

/// <summary>
/// Bounds the scores of one term in each range of documents, exactly but for rounding up: the postings are gone through once,
/// and what was found is kept with the segment where the term is in many documents.
/// </summary>
internal sealed class TermBounds(Segment segment, TermField terms, TermInfo info, Bm25 bm25)
{
    private const float Steps = byte.MaxValue;

    /// <summary>The maxima of a term in one of so many ranges are worth keeping.</summary>
    private const int RangesPerPosting = 8;

    /// <summary>How far the average length may have moved before maxima are computed anew.</summary>
    private const float MaxDrift = 1.05f;

    /// <summary>What a float score may be above its true value: w − w / (1 + x) loses digits where x is small.</summary>
    private const float RelativeError = 1e-6f;
    private const float AbsoluteError = 2e-7f;

    private readonly int _ranges = DocRanges.Count(segment.DocCount);
    private byte[]? _lent;

    /// <summary>Shorter lists are gone through each time, and where the cache is full those shorter than what it holds.</summary>
    private bool IsKept => info.DocFreq >= _ranges / RangesPerPosting && terms.Maxima.Admits(info.DocFreq);

    /// <param name="weight">Weight of the term.</param>
    public TermSteps Of(float weight)
    {
        var maxima = IsKept ? Kept() : new RangeMaxima(_lent ??= Compute(ArrayPool<byte>.Shared.Rent(_ranges)), bm25.AverageLength, info.DocFreq);
        var drift = Math.Max(1f, bm25.AverageLength / maxima.AverageLength);
        return new TermSteps(maxima.Values, weight * drift * (1 + RelativeError) / Steps, weight * AbsoluteError);
    }

    public void Release()
    {
        if (_lent is not null)
            ArrayPool<byte>.Shared.Return(_lent);
        _lent = null;
    }

    private RangeMaxima Kept()
    {
        var kept = terms.Maxima.Find(info.Ordinal);
        if (kept is not null && bm25.AverageLength <= kept.AverageLength * MaxDrift && bm25.AverageLength * MaxDrift >= kept.AverageLength)
            return kept;
        var computed = new RangeMaxima(Compute(new byte[_ranges]), bm25.AverageLength, info.DocFreq);
        terms.Maxima.Keep(info.Ordinal, computed);
        return computed;
    }

    private byte[] Compute(byte[] values)
    {
        values.AsSpan(0, _ranges).Clear();
        var saturation = bm25.Saturation;
        var norms = segment.Norms(terms.Name)!.All;
        var postings = segment.Postings(terms, info);
        while (postings.Next() != PostingsReader.NoMoreDocs)
        {
            var docs = postings.BlockDocs;
            var freqs = postings.BlockFreqs;
            for (var i = 0; i < docs.Length; i++)
            {
                var steps = (byte)Math.Min(Steps, (saturation.Score(freqs[i], norms[docs[i]]) * Steps) + 1f); // at least one, and rounded up
                ref var value = ref values[docs[i] >> DocRanges.Shift];
                value = Math.Max(value, steps);
            }

            postings.Skip(docs.Length - 1);
        }

        postings.Release();
        return values;
    }
}
