using PolicySearch.Engine;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>
/// Follows the change log: what was accepted is searchable by its words after the next commit. Vectors that are kept already go in with the
/// words; documents that lack some are handed on.
/// </summary>
internal sealed class WordIndexer(DocumentStore store, IndexHost host, ClauseVectors? vectors, Action<string> lacksVectors)
{
    /// <summary>Documents in one commit: a commit costs about as much as a few documents.</summary>
    private const int BatchSize = 64;

    /// <summary>The last change that is searchable.</summary>
    public ChangeGate Gate { get; } = new();

    /// <summary>Brings the index up to the end of the change log.</summary>
    public void CatchUp(CancellationToken cancellation)
    {
        Gate.Advance(host.Stamp.Change);
        while (store.LastChange > host.Stamp.Change)
        {
            cancellation.ThrowIfCancellationRequested();
            host.Write(writer => Apply(writer, store.ChangesAfter(host.Stamp.Change, BatchSize), cancellation));
            Gate.Advance(host.Stamp.Change);
        }
    }

    /// <summary>
    /// Makes the whole index anew in one commit, so that until then searchers keep what was left of the old one.
    /// </summary>
    public void Rebuild(CancellationToken cancellation) => host.Write(writer =>
    {
        writer.DeleteAll();
        return Apply(writer, store.ChangesAfter(0), cancellation);
    });

    private Change? Apply(IndexWriter writer, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        foreach (var change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            Apply(writer, change);
        }

        return changes.Count == 0 ? null : changes[^1];
    }

    /// <summary>Brings the document of a change to the form that it has in the store now, which may be a later one.</summary>
    private void Apply(IndexWriter writer, Change change)
    {
        writer.DeleteByKeyword(IndexFields.DocumentId, change.DocumentId);
        if (change.Kind == ChangeKind.Put && store.GetDocument(change.DocumentId) is { } document)
            Add(writer, document);
    }

    private void Add(IndexWriter writer, StoredDocument stored)
    {
        var kept = vectors?.FindKept(stored.Document);
        foreach (var clause in ClauseMapper.Map(stored))
        {
            if (kept?.GetValueOrDefault(clause.Id) is { } vectors)
                AddVectors(clause, vectors);
            writer.Add(clause);
        }

        if (kept is not null && kept.Count < stored.Document.Clauses.Count)
            lacksVectors(stored.Document.Id);
    }

    private static void AddVectors(IndexDocument clause, EmbeddedClause vectors)
    {
        foreach (var vector in vectors.Texts)
            clause.AddVector(IndexFields.Embedding, vector);
        foreach (var vector in vectors.Own)
            clause.AddVector(IndexFields.OwnEmbedding, vector);
    }
}
