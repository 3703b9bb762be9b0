using PolicySearch.Documents.Citations;
using PolicySearch.Search.Suggesting;
using PolicySearch.Store;

namespace PolicySearch.Search.Graphs;

/// <summary>
/// Makes one node of all references to a document that the corpus lacks: by 文号, else by title. A title that is elsewhere named with a number, and with
/// one only, is the document of that number.
/// </summary>
internal sealed class MissingDocuments
{
    private const string Prefix = "missing:";

    private readonly Dictionary<string, string?> _numbersByTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentNode> _nodes = new(StringComparer.Ordinal);

    /// <param name="references">All references that the corpus cannot resolve.</param>
    public MissingDocuments(IEnumerable<ReferenceCount> references)
    {
        foreach (var reference in references)
        {
            if (reference is not { Title: { } title, DocNumber: { } given })
                continue;
            var (key, number) = (DocumentDirectory.KeyOf(title), DocumentNumber.Normalize(given));
            _numbersByTitle[key] = _numbersByTitle.TryGetValue(key, out var known) && known != number ? null : number;
        }
    }

    /// <summary>Id of the node of a reference.</summary>
    public string IdOf(ReferenceCount reference)
    {
        var key = reference.Title is { } title ? DocumentDirectory.KeyOf(title) : null;
        var number = DocumentNumber.NormalizeIfAny(reference.DocNumber) ?? (key is null ? null : _numbersByTitle.GetValueOrDefault(key));
        // Of the number too only letters and digits: an id is one word in every format.
        var id = $"{Prefix}{(number is null ? key : DocumentDirectory.KeyOf(number))}";
        if (!_nodes.TryGetValue(id, out var node))
            node = new DocumentNode(id, false, null, null, null, null, null, null);
        _nodes[id] = node with { Title = node.Title ?? reference.Title, DocNumber = node.DocNumber ?? reference.DocNumber };
        return id;
    }

    /// <summary>The node of an id; null for the id of a document of the corpus.</summary>
    public DocumentNode? Find(string id) => _nodes.GetValueOrDefault(id);
}
