namespace PolicySearch.Search.Querying;

/// <summary>What can be counted over the clauses found.</summary>
public enum FacetField
{
    /// <summary>Region.</summary>
    City,

    /// <summary>Canonical department.</summary>
    Department,

    /// <summary>Role of any department.</summary>
    Role,

    /// <summary>Issuer.</summary>
    Issuer,

    /// <summary>Year of 成文日期.</summary>
    Year,

    /// <summary>State of validity.</summary>
    Validity,
}
