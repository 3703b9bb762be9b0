namespace PolicySearch.Search.Querying;

/// <summary>How a total is meant.</summary>
public enum TotalRelation
{
    /// <summary>Exactly that many.</summary>
    Eq,

    /// <summary>At least that many.</summary>
    Gte,
}
