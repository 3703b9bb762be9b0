using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Scoring;

/// <summary>A query with the statistics of one index: the part of scoring that is the same for all segments.</summary>
internal abstract class Weight
{
    /// <summary>How much the query counts among the parts of <see cref="Queries.BooleanQuery.MinimumShouldWeight"/>: boost times idf.</summary>
    public abstract double Share { get; }

    /// <summary>A scorer over one segment; null where nothing can match.</summary>
    public abstract Scorer? Scorer(SegmentLeaf leaf);

    /// <summary>How the score of a document came about.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="doc">Number of the document in the segment.</param>
    public abstract Explanation Explain(SegmentLeaf leaf, int doc);

    /// <summary>The score of one document; null where it does not match.</summary>
    protected float? ScoreOf(SegmentLeaf leaf, int doc)
    {
        var scorer = Scorer(leaf);
        return scorer is not null && scorer.Advance(doc) == doc ? scorer.Score() : null;
    }
}
