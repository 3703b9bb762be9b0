namespace PolicySearch.Search.Exporting;

/// <summary>What a record of an export is.</summary>
public enum ExportUnit
{
    /// <summary>A clause.</summary>
    Clause,

    /// <summary>A document, once, where its first clause would stand.</summary>
    Document,
}
