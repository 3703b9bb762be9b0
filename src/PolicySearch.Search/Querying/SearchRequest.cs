using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>A search. Several values of one filter mean any of them; several filters must all hold.</summary>
public sealed record SearchRequest
{
    /// <summary>The query, in the language of <see cref="QueryParser"/>; at most <see cref="SearchLimits.MaxQueryLength"/> characters.</summary>
    public required string Query { get; init; }

    /// <summary>How clauses are found.</summary>
    public SearchMode Mode { get; init; } = SearchMode.Hybrid;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1 to <see cref="SearchLimits.MaxPageSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Regions, by full or short name.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>With a region, also what its parents issued: the province's and the nation's documents.</summary>
    public bool IncludeParents { get; init; }

    /// <summary>Departments: a name that the catalog knows stands for all its forms, another one for exactly that full name.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Roles; together with <see cref="Departments"/> the same mention must have both.</summary>
    public IReadOnlyList<DepartmentRole> Roles { get; init; } = [];

    /// <summary>Issuers, by full name.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>文号 in any form of brackets and width.</summary>
    public IReadOnlyList<string> DocNumbers { get; init; } = [];

    /// <summary>States of validity.</summary>
    public IReadOnlyList<ValidityStatus> Validity { get; init; } = [];

    /// <summary>First day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Which date <see cref="From"/>, <see cref="To"/> and <see cref="Sort"/> mean.</summary>
    public DateField DateField { get; init; } = DateField.WrittenOn;

    /// <summary>The order of the answer.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>Facets to count; none when empty.</summary>
    public IReadOnlyList<FacetField> Facets { get; init; } = [];

    /// <summary>
    /// True to search for what is written alone: everyday words are not looked for under their official terms, places that are named are not
    /// put first, and near copies are not folded into one hit.
    /// </summary>
    public bool Literal { get; init; }

    /// <summary>Whether each hit says how it came to its score.</summary>
    public bool Explain { get; init; }

    /// <summary>Limit on the characters of all texts together; a hit is given whole or not at all, the first always whole.</summary>
    public int? MaxChars { get; init; }
}
