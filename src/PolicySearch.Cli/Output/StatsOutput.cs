using PolicySearch.Search;
using PolicySearch.Store;

namespace PolicySearch.Cli.Output;

/// <summary>What <c>stats --json</c> prints.</summary>
/// <param name="DataFolder">Full path of the data folder.</param>
/// <param name="Store">What the store holds.</param>
/// <param name="Index">How the index stands; null where it cannot be used.</param>
/// <param name="IndexProblem">Why it cannot be used.</param>
/// <param name="Regions">Regions with documents.</param>
/// <param name="Departments">The departments with most clauses.</param>
internal sealed record StatsOutput(
    string DataFolder,
    StoreCounts Store,
    IndexStats? Index,
    string? IndexProblem,
    IReadOnlyList<RegionStats> Regions,
    IReadOnlyList<DepartmentCount> Departments);

/// <summary>How the index stands.</summary>
internal sealed record IndexStats(IndexState State, long IndexedChange, int Clauses, long MissingVectors, string Analyzer, string? Model);

/// <summary>A region with its documents.</summary>
internal sealed record RegionStats(string Name, int Documents, int Clauses);
