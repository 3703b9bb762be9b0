using System.Runtime.InteropServices;
using PolicySearch.Analysis;
using PolicySearch.Documents.Departments;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Suggesting;
using PolicySearch.Store;

namespace PolicySearch.Search.Graphs;

/// <summary>
/// Makes the graph of references from the store, each resolved to a document of the corpus where one alone can be meant. Time and memory grow with the
/// different references of the documents that the filter lets through. For many threads at once.
/// </summary>
public sealed class DocumentGraphService(Corpus corpus, CorpusNames names)
{
    /// <summary>The graph.</summary>
    /// <param name="request">Which references.</param>
    /// <param name="permalinks">Makes addresses; null where no server is known.</param>
    /// <exception cref="SearchRequestException">The request cannot be answered as it stands.</exception>
    public DocumentGraph Make(DocumentGraphRequest request, IPermalinks? permalinks)
    {
        request.Limits.Validate();
        var references = corpus.Store.CountReferences(request.Filter, request.Department is { } department ? CanonicalOf(department) : null);
        var found = references.Select(reference => names.FindDocument(reference.Title, reference.DocNumber)).ToList();
        var missing = new MissingDocuments(references.Where((_, i) => found[i] is null));
        var weights = new Dictionary<(string Source, string Target), int>();
        foreach (var (i, reference) in references.Index())
        {
            var target = found[i] ?? missing.IdOf(reference);
            if (target != reference.DocumentId && (request.DocumentId is null || request.DocumentId == target || request.DocumentId == reference.DocumentId))
                CollectionsMarshal.GetValueRefOrAddDefault(weights, (reference.DocumentId, target), out _) += reference.Count;
        }

        var (nodes, edges, leftOut) = request.Limits.Cut(weights.Select(weight => new GraphEdge(weight.Key.Source, weight.Key.Target, weight.Value)));
        var summaries = corpus.Store.GetSummaries(nodes.Where(id => missing.Find(id) is null));
        return new DocumentGraph(
            [.. nodes.Select(id => missing.Find(id) ?? NodeOf(id, summaries.GetValueOrDefault(id), permalinks))],
            edges,
            leftOut,
            request.DocumentId is { } asked && corpus.Store.GetSummary(asked) is null ? [Notices.NoDocument(asked)] : []);
    }

    private static string CanonicalOf(string name) => DepartmentCatalog.Default.TryResolve(name.Trim(), out var entry)
        ? entry.Canonical
        : TextFolder.Simplify(name.Trim());

    /// <summary>A document that was deleted since the names were made is named and no longer there.</summary>
    private static DocumentNode NodeOf(string id, DocumentSummary? document, IPermalinks? permalinks) => document is null
        ? new DocumentNode(id, false, null, null, null, null, null, null)
        : new DocumentNode(
            id,
            true,
            document.Metadata.Title?.Value,
            document.Metadata.DocNumber?.Value,
            document.Metadata.Region?.Value.Name,
            document.Metadata.Issuer?.Value,
            document.Metadata.WrittenOn?.Value,
            permalinks?.ToDocument(id));
}
