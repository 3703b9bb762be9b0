using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>The answer to a search.</summary>
public sealed record SearchResponse
{
    /// <summary>The query as asked.</summary>
    public required string Query { get; init; }

    /// <summary>The mode that was used; keyword instead of hybrid where no vectors are there yet, with a notice.</summary>
    public required SearchMode Mode { get; init; }

    /// <summary>How many clauses were found: in hybrid and semantic mode the candidates.</summary>
    public required long Total { get; init; }

    /// <summary>Whether <see cref="Total"/> is exact.</summary>
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
}

/// <summary>How a total is meant.</summary>
public enum TotalRelation
{
    /// <summary>Exactly that many.</summary>
    Eq,

    /// <summary>At least that many.</summary>
    Gte,
}

/// <summary>One clause found.</summary>
public sealed record SearchHit
{
    /// <summary>Place in the whole list, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>BM25, cosine or fused score, by mode; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Id of the clause.</summary>
    public required string ClauseId { get; init; }

    /// <summary>Id of its document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The clause to the letter.</summary>
    public required string Text { get; init; }

    /// <summary>Where words of the query stand in <see cref="Text"/>, in UTF-16 code units, ascending, without overlap.</summary>
    public required IReadOnlyList<TextRange> Highlights { get; init; }

    /// <summary>Headings above the clause, outermost first.</summary>
    public required IReadOnlyList<PathEntry> Path { get; init; }

    /// <summary>The clause's own marker, empty for an unnumbered paragraph.</summary>
    public required string Marker { get; init; }

    /// <summary>How to cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>Who answers for it.</summary>
    public required IReadOnlyList<HitDepartment> Departments { get; init; }

    /// <summary>The document it stands in.</summary>
    public required HitDocument Document { get; init; }

    /// <summary>How it came to its score, when asked for.</summary>
    public HitExplanation? Explanation { get; init; }
}

/// <summary>A department of a hit.</summary>
/// <param name="Name">As written.</param>
/// <param name="FullName">Completed by what the note shares.</param>
/// <param name="Canonical">Canonical name.</param>
/// <param name="Role">What it has to do.</param>
public sealed record HitDepartment(string Name, string FullName, string Canonical, DepartmentRole Role);

/// <summary>The document of a hit. Null is unknown.</summary>
/// <param name="Title">Title.</param>
/// <param name="TitleDerived">True where the text has no title and one was made from its content.</param>
/// <param name="DocNumber">文号 as written.</param>
/// <param name="City">Region.</param>
/// <param name="Issuer">Issuer.</param>
/// <param name="WrittenOn">成文日期.</param>
/// <param name="PublishedOn">发布日期.</param>
/// <param name="Validity">Validity as written.</param>
/// <param name="ValidityStatus">Validity as one of five states.</param>
public sealed record HitDocument(
    string Title,
    bool TitleDerived,
    string? DocNumber,
    string? City,
    string? Issuer,
    DateOnly? WrittenOn,
    DateOnly? PublishedOn,
    string? Validity,
    ValidityStatus ValidityStatus);

/// <summary>How a hit came to its score. A rank of null says that the list did not have it.</summary>
/// <param name="KeywordRank">Rank by words.</param>
/// <param name="KeywordScore">BM25.</param>
/// <param name="SemanticRank">Rank by meaning.</param>
/// <param name="SemanticScore">Cosine.</param>
/// <param name="Terms">Share of each term in the BM25 score.</param>
public sealed record HitExplanation(
    int? KeywordRank,
    double? KeywordScore,
    int? SemanticRank,
    double? SemanticScore,
    IReadOnlyList<TermScore> Terms);

/// <summary>What one term or phrase gave to a BM25 score.</summary>
/// <param name="Term">The term as it stands in the index.</param>
/// <param name="Score">Its share.</param>
public sealed record TermScore(string Term, double Score);

/// <summary>Counts of one facet.</summary>
/// <param name="Field">What was counted.</param>
/// <param name="Values">Values by falling count.</param>
public sealed record Facet(FacetField Field, IReadOnlyList<FacetValue> Values);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value, as a filter takes it.</param>
/// <param name="Count">How many clauses of the answer have it.</param>
public sealed record FacetValue(string Value, long Count);

/// <summary>Something the reader of an answer should know.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">In Chinese, for people.</param>
public sealed record Notice(string Code, string Message);
