using PolicySearch.Search;

namespace PolicySearch.Api.Hosting;

/// <summary>Addresses under one base.</summary>
/// <param name="address">The base, without a slash at its end.</param>
internal sealed class BasePermalinks(string address) : IPermalinks
{
    /// <inheritdoc/>
    public string ToClause(string clauseId) => $"{address}/api/v1/clauses/{Uri.EscapeDataString(clauseId)}";

    /// <inheritdoc/>
    public string ToDocument(string documentId) => $"{address}/api/v1/documents/{Uri.EscapeDataString(documentId)}";
}
