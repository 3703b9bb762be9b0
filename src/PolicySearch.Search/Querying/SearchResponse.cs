using System.Text.Json.Serialization;

namespace PolicySearch.Search.Querying;

/// <summary>The answer to a search.</summary>
public sealed record SearchResponse
{
    /// <summary>The query as asked.</summary>
    /// <example>包头铁路</example>
    public required string Query { get; init; }

    /// <summary>The mode that was used; keyword instead of hybrid where no vectors are there yet, with a notice.</summary>
    public required SearchMode Mode { get; init; }

    /// <summary>How many clauses were found: in hybrid and semantic mode the candidates.</summary>
    public required long Total { get; init; }

    /// <summary>Whether <c>total</c> is exact.</summary>
    public required TotalRelation TotalRelation { get; init; }

    /// <summary>The page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Hits asked for on a page.</summary>
    public required int Size { get; init; }

    /// <summary>The clauses, best first.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts by facet, in the order asked for.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>What the reader of the answer should know (vectors missing, part of the index withdrawn, aliases used).</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>The query as it was probably meant, where it has a typing error; it is not searched for. Left out where nothing looks like one.</summary>
    /// <example>公积金贷款</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CorrectedQuery { get; init; }
}
