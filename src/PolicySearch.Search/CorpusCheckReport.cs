using PolicySearch.Engine;
using PolicySearch.Store;

namespace PolicySearch.Search;

/// <summary>What a complete check of store and index found.</summary>
/// <param name="Store">The store.</param>
/// <param name="Index">The index.</param>
/// <param name="Problems">What is wrong, in Chinese; empty for a sound corpus.</param>
public sealed record CorpusCheckReport(StoreCheckReport Store, IndexCheckReport Index, IReadOnlyList<string> Problems)
{
    /// <summary>True if nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
