namespace PolicySearch.Search.Querying;

/// <summary>In which order clauses are answered.</summary>
public enum SortOrder
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Latest date first, documents without one last; <see cref="SearchRequest.DateField"/> says which date.</summary>
    Newest,

    /// <summary>Earliest date first, documents without one last; <see cref="SearchRequest.DateField"/> says which date.</summary>
    Oldest,
}
