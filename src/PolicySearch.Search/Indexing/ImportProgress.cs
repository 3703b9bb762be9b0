namespace PolicySearch.Search.Indexing;

/// <summary>How far an import is.</summary>
/// <param name="Done">Files that are done.</param>
/// <param name="Total">Files in all.</param>
/// <param name="Last">The file that was done last.</param>
public sealed record ImportProgress(int Done, int Total, ImportItem Last);
