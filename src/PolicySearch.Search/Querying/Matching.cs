using PolicySearch.Embeddings;
using PolicySearch.Engine;

namespace PolicySearch.Search.Querying;

/// <summary>All clauses that a request lets through, without order, in one snapshot of the index; holds the snapshot.</summary>
/// <param name="Searcher">The snapshot.</param>
/// <param name="Model">The model whose vectors it holds; null where it holds none.</param>
/// <param name="Docs">The clauses.</param>
/// <param name="Notices">What the reader of the answer should know.</param>
internal sealed record Matching(IndexSearcher Searcher, EmbeddingModelInfo? Model, DocSet Docs, IReadOnlyList<Notice> Notices) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Searcher.Dispose();
}
