namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Metadata given beside the text: by a sidecar file (<c>name.meta.json</c>, camel-case names of these properties) or by a PUT request.
/// What is given wins over what the text says.
/// </summary>
public sealed record SuppliedMetadata
{
    /// <summary>Explicit id: 1 to 128 of ASCII letters, digits, <c>-</c>, <c>_</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>文号.</summary>
    public string? DocNumber { get; init; }

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>Issuer.</summary>
    public string? Issuer { get; init; }

    /// <summary>Name of the region, short or full.</summary>
    public string? City { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>发布日期.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Validity as written.</summary>
    public string? Validity { get; init; }

    /// <summary>Address of the original.</summary>
    public string? Url { get; init; }
}
