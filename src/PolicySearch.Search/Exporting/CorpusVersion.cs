namespace PolicySearch.Search.Exporting;

/// <summary>Which state of a corpus an export was made of.</summary>
/// <param name="Change">Number of the last change that it takes into account: the same data folder at the same change has the same documents.</param>
/// <param name="ChangedAt">When that change was made; null where nothing was ever put.</param>
/// <param name="Documents">Documents of the corpus.</param>
/// <param name="Clauses">Clauses of the corpus.</param>
/// <param name="Analyzer">Name and version of the analyser.</param>
/// <param name="Model">Name of the embedding model; null where there is none.</param>
/// <param name="ModelHash">SHA-256 of that model.</param>
public sealed record CorpusVersion(
    long Change, DateTimeOffset? ChangedAt, int Documents, int Clauses, string Analyzer, string? Model, string? ModelHash);
