namespace PolicySearch.Documents.Model;

/// <summary>From what a document's id is made, in order of preference.</summary>
public enum DocumentKeyKind
{
    /// <summary>Given by the sidecar or by the request.</summary>
    Explicit,

    /// <summary>文号 and issuer.</summary>
    NumberAndIssuer,

    /// <summary>Title, issuer and date.</summary>
    TitleIssuerDate,

    /// <summary>Name of the file without its folder.</summary>
    FileName,
}
