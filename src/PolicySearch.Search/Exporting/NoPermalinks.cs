namespace PolicySearch.Search.Exporting;

/// <summary>Where no server is known there are no addresses.</summary>
internal sealed class NoPermalinks : IPermalinks
{
    /// <summary>The one that is needed.</summary>
    public static NoPermalinks Instance { get; } = new();

    /// <inheritdoc/>
    public string ToClause(string clauseId) => "";

    /// <inheritdoc/>
    public string ToDocument(string documentId) => "";
}
