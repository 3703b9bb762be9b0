namespace PolicySearch.Cli.Output;

/// <summary>What <c>reindex --json</c> prints.</summary>
internal sealed record ReindexOutput(int Documents, int Clauses, long Change, long MissingVectors, double Seconds);
