using Microsoft.AspNetCore.Http;
using PolicySearch.Api.Hosting;
using PolicySearch.Search;

namespace PolicySearch.Api.Mcp;

/// <summary>Addresses as the client of the running request reaches them.</summary>
internal sealed class RequestPermalinks(IHttpContextAccessor accessor, Permalinks permalinks) : IPermalinks
{
    private IPermalinks Current => permalinks.At(
        (accessor.HttpContext ?? throw new InvalidOperationException("A tool was called outside of a request.")).Request);

    /// <inheritdoc/>
    public string ToClause(string clauseId) => Current.ToClause(clauseId);

    /// <inheritdoc/>
    public string ToDocument(string documentId) => Current.ToDocument(documentId);
}
