namespace HybridLoad.Load;

/// <summary>One search of the workload.</summary>
/// <param name="Text">The question.</param>
/// <param name="Filters">Field and value pairs that have to hold; empty for a plain search.</param>
/// <param name="Facets">Fields to count; empty for a plain search.</param>
internal sealed record Query(string Text, IReadOnlyList<(string Field, string Value)> Filters, IReadOnlyList<string> Facets);
