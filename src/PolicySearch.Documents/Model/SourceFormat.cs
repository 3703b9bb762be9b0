namespace PolicySearch.Documents.Model;

/// <summary>The kind of file a document came in.</summary>
public enum SourceFormat
{
    /// <summary>Plain text, Markdown included.</summary>
    Text,

    /// <summary>A web page or a fragment of one.</summary>
    Html,

    /// <summary>Office Open XML.</summary>
    Docx,
}
