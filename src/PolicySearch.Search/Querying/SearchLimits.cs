namespace PolicySearch.Search.Querying;

/// <summary>Limits of a search; beyond them a request is refused with the reason.</summary>
public static class SearchLimits
{
    /// <summary>Longest query, in UTF-16 code units.</summary>
    public const int MaxQueryLength = 1000;

    /// <summary>Most hits on one page.</summary>
    public const int MaxPageSize = 100;

    /// <summary>How far keyword answers can be paged through, in hits.</summary>
    public const int MaxDepth = 10_000;

    /// <summary>Most values of one filter.</summary>
    public const int MaxFilterValues = 100;

    /// <summary>Up to here totals are exact.</summary>
    public const int ExactTotal = 10_000;
}
