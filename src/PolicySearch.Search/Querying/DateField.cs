namespace PolicySearch.Search.Querying;

/// <summary>The dates of a document.</summary>
public enum DateField
{
    /// <summary>成文日期.</summary>
    WrittenOn,

    /// <summary>发布日期.</summary>
    PublishedOn,
}
