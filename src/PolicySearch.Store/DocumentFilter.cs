using PolicySearch.Documents.Model;

namespace PolicySearch.Store;

/// <summary>Which documents to list. A null property does not filter; the others hold together.</summary>
public sealed record DocumentFilter
{
    /// <summary>Full name of the region for which the document was issued.</summary>
    public string? Region { get; init; }

    /// <summary>True to take also documents of the regions inside <see cref="Region"/>.</summary>
    public bool IncludeInnerRegions { get; init; }

    /// <summary>The issuer, in full.</summary>
    public string? Issuer { get; init; }

    /// <summary>文号 in any way of writing it.</summary>
    public string? DocNumber { get; init; }

    /// <summary>Whether in force.</summary>
    public ValidityStatus? Validity { get; init; }

    /// <summary>Earliest 成文日期; documents without one are left out.</summary>
    public DateOnly? WrittenFrom { get; init; }

    /// <summary>Latest 成文日期; documents without one are left out.</summary>
    public DateOnly? WrittenTo { get; init; }

    /// <summary>Earliest 发布日期; documents without one are left out.</summary>
    public DateOnly? PublishedFrom { get; init; }

    /// <summary>Latest 发布日期; documents without one are left out.</summary>
    public DateOnly? PublishedTo { get; init; }
}
