using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

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
    /// <example>加快铁路网建设。…（市发改委牵头，…配合）</example>
    public required string Text { get; init; }

    /// <summary>Where words of the query stand in <c>text</c>, in UTF-16 code units, ascending, without overlap.</summary>
    public required IReadOnlyList<TextRange> Highlights { get; init; }

    /// <summary>Headings above the clause, outermost first.</summary>
    public required IReadOnlyList<PathEntry> Path { get; init; }

    /// <summary>The clause's own marker, empty for an unnumbered paragraph.</summary>
    /// <example>12.</example>
    public required string Marker { get; init; }

    /// <summary>How to cite it.</summary>
    /// <example>《包头市人民政府关于印发…的通知》（包府发〔2020〕54号）附《…行动计划(2020年—2025年)》三、（三）1.第1段</example>
    public required string Citation { get; init; }

    /// <summary>Who answers for it.</summary>
    public required IReadOnlyList<HitDepartment> Departments { get; init; }

    /// <summary>The document it stands in.</summary>
    public required HitDocument Document { get; init; }

    /// <summary>Address of the clause on the page of its document.</summary>
    /// <example>http://127.0.0.1:5080/documents/2jd30t9jgyteqq4s#2jd30t9jgyteqq4s.a1-3-3-1-p1</example>
    public string? Permalink { get; init; }

    /// <summary>Near copies of the clause in other places, which this hit stands for.</summary>
    public IReadOnlyList<HitCopy> Copies { get; init; } = [];

    /// <summary>How it came to its score, when asked for.</summary>
    public HitExplanation? Explanation { get; init; }
}
