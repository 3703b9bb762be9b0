namespace PolicySearch.Search.Querying;

/// <summary>How clauses are found.</summary>
public enum SearchMode
{
    /// <summary>By words and by meaning, fused.</summary>
    Hybrid,

    /// <summary>By words alone (BM25).</summary>
    Keyword,

    /// <summary>By meaning alone (vectors).</summary>
    Semantic,
}
