namespace PolicySearch.Documents.Model;

/// <summary>Whether a document is in force.</summary>
public enum ValidityStatus
{
    /// <summary>Nothing is said.</summary>
    Unknown,

    /// <summary>In force (有效, 现行有效).</summary>
    Valid,

    /// <summary>Repealed (废止, 失效 by decision).</summary>
    Repealed,

    /// <summary>Its term is over (失效, 到期).</summary>
    Expired,

    /// <summary>In force in another version (已修改, 已修订).</summary>
    Amended,
}
