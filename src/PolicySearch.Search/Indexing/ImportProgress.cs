namespace PolicySearch.Search.Indexing;

/// <summary>How far an import is.</summary>
/// <param name="Done">Documents that are done.</param>
/// <param name="Share">Share of the input that is done, up to 1. How many documents JSON Lines hold is not known before their end.</param>
/// <param name="Last">The document that was done last.</param>
public sealed record ImportProgress(int Done, double Share, ImportItem Last);
