using PolicySearch.Search;

namespace PolicySearch.Api.Hosting;

/// <summary>Addresses of the page under one base.</summary>
/// <param name="address">The base, without a slash at its end.</param>
public sealed class BasePermalinks(string address) : IPermalinks
{
    /// <inheritdoc/>
    public string ToClause(string clauseId) =>
        $"{ToDocument(clauseId[..clauseId.IndexOf('.', StringComparison.Ordinal)])}#{Uri.EscapeDataString(clauseId)}";

    /// <inheritdoc/>
    public string ToDocument(string documentId) => $"{address}/documents/{Uri.EscapeDataString(documentId)}";
}
