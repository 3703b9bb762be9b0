namespace PolicySearch.Store;

/// <summary>What a complete check of the store found.</summary>
/// <param name="Documents">Documents that were read.</param>
/// <param name="Clauses">Clauses that were read.</param>
/// <param name="Problems">What is wrong, in Chinese; empty for a sound store.</param>
public sealed record StoreCheckReport(int Documents, int Clauses, IReadOnlyList<string> Problems)
{
    /// <summary>True if nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
