using Microsoft.AspNetCore.Http;

namespace PolicySearch.Api.Hosting;

/// <summary>Makes addresses that stay.</summary>
/// <param name="publicBaseUrl">Address under which the service is known; null for that of each request.</param>
internal sealed class Permalinks(Uri? publicBaseUrl)
{
    private readonly string? _base = publicBaseUrl?.ToString().TrimEnd('/');

    /// <summary>Address of a clause.</summary>
    public string ToClause(string id, HttpRequest request) => $"{Base(request)}/api/v1/clauses/{Uri.EscapeDataString(id)}";

    /// <summary>Address of a document.</summary>
    public string ToDocument(string id, HttpRequest request) => $"{Base(request)}/api/v1/documents/{Uri.EscapeDataString(id)}";

    private string Base(HttpRequest request) => _base ?? $"{request.Scheme}://{request.Host}";
}
