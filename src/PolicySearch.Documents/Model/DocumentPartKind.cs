namespace PolicySearch.Documents.Model;

/// <summary>What a part of a document is.</summary>
public enum DocumentPartKind
{
    /// <summary>The issued document.</summary>
    Main,

    /// <summary>A plan, measure or rule that the notice issues, with a title and numbering of its own.</summary>
    Attached,

    /// <summary>An annex (附件1).</summary>
    Annex,
}
