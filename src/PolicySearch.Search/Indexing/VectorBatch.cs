using System.Diagnostics;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>Vectors of documents on their way into the index.</summary>
internal sealed class VectorBatch
{
    private readonly List<(DocumentSummary Document, IReadOnlyDictionary<string, EmbeddedClause> Vectors)> _items = [];
    private long _started;

    /// <summary>Number of clauses.</summary>
    public int Count => _items.Sum(item => item.Vectors.Count);

    /// <summary>Time since the first document came in.</summary>
    public TimeSpan Age => _items.Count == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_started);

    public IEnumerable<DocumentSummary> Documents => _items.Select(item => item.Document);

    public bool Contains(string documentId) => _items.Exists(item => item.Document.Id == documentId);

    public void Add(DocumentSummary document, IReadOnlyDictionary<string, EmbeddedClause> vectors)
    {
        if (_items.Count == 0)
            _started = Stopwatch.GetTimestamp();
        _items.Add((document, vectors));
    }

    /// <summary>The vectors of some documents, in the form that the index takes.</summary>
    /// <param name="documentIds">The documents.</param>
    /// <param name="select">Which of a clause's vectors.</param>
    public IReadOnlyList<(string Id, IReadOnlyList<float[]> Vectors)> Of(IReadOnlySet<string> documentIds, Func<EmbeddedClause, IReadOnlyList<float[]>> select) =>
    [
        .. _items.Where(item => documentIds.Contains(item.Document.Id)).SelectMany(item => item.Vectors).Select(pair => (pair.Key, select(pair.Value))),
    ];
}
