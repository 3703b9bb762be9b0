namespace PolicySearch.Documents.Model;

/// <summary>What is known of a document as a whole. A null value is unknown.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Title of the issued document (…关于印发…的通知), without white space that a line break brought in. Never null after parsing: derived for want of a better one.</summary>
    public Sourced<string>? Title { get; init; }

    /// <summary>文号 as written, for example 包府发〔2020〕54号.</summary>
    public Sourced<string>? DocNumber { get; init; }

    /// <summary>索引号 as written.</summary>
    public Sourced<string>? IndexNumber { get; init; }

    /// <summary>The body that issued the document, in full.</summary>
    public Sourced<string>? Issuer { get; init; }

    /// <summary>The region for which it was issued.</summary>
    public Sourced<Region>? Region { get; init; }

    /// <summary>成文日期.</summary>
    public Sourced<DateOnly>? WrittenOn { get; init; }

    /// <summary>发布日期.</summary>
    public Sourced<DateOnly>? PublishedOn { get; init; }

    /// <summary>Validity as written (有效, 失效, 废止 …).</summary>
    public Sourced<string>? Validity { get; init; }

    /// <summary>The validity as one of five states.</summary>
    public ValidityStatus ValidityStatus { get; init; }

    /// <summary>Address of the original.</summary>
    public Sourced<string>? Url { get; init; }
}
