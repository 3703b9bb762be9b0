using Microsoft.AspNetCore.Http;

namespace PolicySearch.Api.Hosting;

/// <summary>Makes addresses that stay, of the page for people; programs make those of the interface from ids.</summary>
/// <param name="publicBaseUrl">Address under which the service is known; null for that of each request.</param>
internal sealed class Permalinks(Uri? publicBaseUrl)
{
    private readonly string? _base = publicBaseUrl?.ToString().TrimEnd('/');

    /// <summary>Address of a clause: its place in the page of its document.</summary>
    public string ToClause(string id, HttpRequest request) =>
        $"{ToDocument(id[..id.IndexOf('.', StringComparison.Ordinal)], request)}#{Uri.EscapeDataString(id)}";

    /// <summary>Address of a document's page.</summary>
    public string ToDocument(string id, HttpRequest request) => $"{Base(request)}/documents/{Uri.EscapeDataString(id)}";

    /// <summary>Address of a document in the interface.</summary>
    public string ToDocumentResource(string id, HttpRequest request) => $"{Base(request)}/api/v1/documents/{Uri.EscapeDataString(id)}";

    private string Base(HttpRequest request) => _base ?? $"{request.Scheme}://{request.Host}";
}
