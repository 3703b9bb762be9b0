using PolicySearch.Search.Indexing;

namespace PolicySearch.Cli.Output;

/// <summary>What <c>index --json</c> prints.</summary>
internal sealed record IndexOutput(
    int Added,
    int Replaced,
    int Unchanged,
    int Conflicts,
    int Failed,
    int Skipped,
    IReadOnlyList<string> Pruned,
    long Change,
    long MissingVectors,
    IReadOnlyList<ImportItem> Files)
{
    public static IndexOutput Of(ImportReport report, long change, long missingVectors) => new(
        report.Count(ImportStatus.Added),
        report.Count(ImportStatus.Replaced),
        report.Count(ImportStatus.Unchanged),
        report.Count(ImportStatus.Conflict),
        report.Count(ImportStatus.Failed),
        report.Skipped,
        report.Pruned,
        change,
        missingVectors,
        report.Items);
}
