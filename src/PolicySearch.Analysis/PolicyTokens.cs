namespace PolicySearch.Analysis;

/// <summary>Which tokens a <see cref="PolicyAnalyzer"/> gives.</summary>
public enum PolicyTokens
{
    /// <summary>Words and the parts of compound words: for the index, and for queries that any term may answer.</summary>
    All,

    /// <summary>Words only, at the same positions as in <see cref="All"/>: for phrases.</summary>
    Words,
}
