namespace PolicySearch.Search.Citing;

/// <summary>Whether what is cited exists.</summary>
public enum CitationStatus
{
    /// <summary>The document is there, and the place if one is cited.</summary>
    Found,

    /// <summary>Several documents have this title, or several places this number.</summary>
    Ambiguous,

    /// <summary>Title and 文号 belong to different documents, or the document has another 文号.</summary>
    Contradictory,

    /// <summary>The document is there, the place is not.</summary>
    ClauseNotFound,

    /// <summary>The corpus has no such document. It may exist elsewhere.</summary>
    DocumentNotFound,
}
