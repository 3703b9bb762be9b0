namespace PolicySearch.Search.Suggesting;

/// <summary>Finds the one document that has a key; what several have finds none.</summary>
internal sealed class OneByKey
{
    private readonly Dictionary<string, string?> _ids = new(StringComparer.Ordinal);

    /// <summary>Says that a document has a key; never twice the same.</summary>
    public void Add(string key, string id)
    {
        if (!_ids.TryAdd(key, id))
            _ids[key] = null;
    }

    /// <summary>Id of the one document; null where there is none, or more than one.</summary>
    public string? Find(string key) => _ids.GetValueOrDefault(key);
}
