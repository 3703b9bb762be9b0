namespace PolicySearch.Documents.Structure;

/// <summary>Hands out the path keys of a document, each once.</summary>
internal sealed class PathKeys
{
    private readonly Dictionary<string, int> _uses = [];

    /// <summary>The key of a piece below another: parent and component, with <c>~2</c>, <c>~3</c> … where it comes again.</summary>
    public string Take(string parent, string component)
    {
        var key = parent.Length == 0 ? component : $"{parent}/{component}";
        var uses = _uses[key] = _uses.GetValueOrDefault(key) + 1;
        return uses == 1 ? key : $"{key}~{uses}";
    }

    /// <summary>A clause's id: the document's, a full stop, the key with hyphens for slashes.</summary>
    public static string IdOf(string documentId, string key) => $"{documentId}.{key.Replace('/', '-')}";
}
