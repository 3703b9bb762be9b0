using PolicySearch.Embeddings;
using PolicySearch.Engine;

namespace PolicySearch.Search.Querying;

/// <summary>What a search found in one snapshot of the index, before anything is read from the store; holds the snapshot.</summary>
internal sealed class Finding : IDisposable
{
    /// <summary>The snapshot.</summary>
    public required IndexSearcher Searcher { get; init; }

    /// <summary>The model whose vectors it holds; null where it holds none.</summary>
    public required EmbeddingModelInfo? Model { get; init; }

    /// <summary>The request.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>The mode that was used.</summary>
    public required SearchMode Mode { get; init; }

    /// <summary>What the query asks for.</summary>
    public required QueryPlan Plan { get; init; }

    /// <summary>The filters by name.</summary>
    public required IReadOnlyList<RequestFilter> Named { get; init; }

    /// <summary>The clauses.</summary>
    public required Candidates Found { get; init; }

    /// <summary>What the reader of the answer should know.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Searcher.Dispose();
}
