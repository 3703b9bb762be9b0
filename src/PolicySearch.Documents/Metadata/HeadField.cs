namespace PolicySearch.Documents.Metadata;

/// <summary>What a label in the head of a document names.</summary>
internal enum HeadField
{
    /// <summary>A label that the metadata has no place for; its value must not be taken for anything else.</summary>
    Other,

    /// <summary>来源 and the like, behind whose value the date of the page may stand.</summary>
    Source,
    Title,
    DocNumber,
    IndexNumber,
    Issuer,

    /// <summary>成文日期.</summary>
    WrittenOn,

    /// <summary>发文日期 and the like, which stand for 成文日期 where that is missing.</summary>
    SentOn,
    PublishedOn,
    Validity,
    Url,
}
