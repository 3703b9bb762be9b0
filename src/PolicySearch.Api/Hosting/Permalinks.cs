using Microsoft.AspNetCore.Http;
using PolicySearch.Search;

namespace PolicySearch.Api.Hosting;

/// <summary>Makes addresses that stay.</summary>
/// <param name="publicBaseUrl">Address under which the service is known; null for that of each request.</param>
internal sealed class Permalinks(Uri? publicBaseUrl)
{
    private readonly string? _base = publicBaseUrl?.ToString().TrimEnd('/');

    /// <summary>The addresses for the answer to a request.</summary>
    public IPermalinks At(HttpRequest request) => new BasePermalinks(_base ?? $"{request.Scheme}://{request.Host}");

    /// <summary>Address of a clause.</summary>
    public string ToClause(string id, HttpRequest request) => At(request).ToClause(id);

    /// <summary>Address of a document.</summary>
    public string ToDocument(string id, HttpRequest request) => At(request).ToDocument(id);
}
