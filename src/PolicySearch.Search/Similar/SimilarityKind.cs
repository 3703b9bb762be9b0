namespace PolicySearch.Search.Similar;

/// <summary>How alike two clauses are.</summary>
public enum SimilarityKind
{
    /// <summary>The same text with few changes: each has most of the other's words in a row.</summary>
    NearCopy,

    /// <summary>A good part of one stands in the other.</summary>
    PartlyCopied,

    /// <summary>The same matter in other words.</summary>
    Related,
}
