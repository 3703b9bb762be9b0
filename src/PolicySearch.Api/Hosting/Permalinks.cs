using Microsoft.AspNetCore.Http;
using PolicySearch.Search;

namespace PolicySearch.Api.Hosting;

/// <summary>Makes addresses that stay, of the page for people; programs make those of the interface from ids.</summary>
/// <param name="publicBaseUrl">Address under which the service is known; null for that of each request.</param>
internal sealed class Permalinks(Uri? publicBaseUrl)
{
    private readonly string? _base = publicBaseUrl?.ToString().TrimEnd('/');

    /// <summary>The addresses for the answer to a request.</summary>
    public IPermalinks At(HttpRequest request) => new BasePermalinks(Base(request));

    /// <summary>Address of a clause: its place in the page of its document.</summary>
    public string ToClause(string id, HttpRequest request) => At(request).ToClause(id);

    /// <summary>Address of a document's page.</summary>
    public string ToDocument(string id, HttpRequest request) => At(request).ToDocument(id);

    /// <summary>Address of a document in the interface.</summary>
    public string ToDocumentResource(string id, HttpRequest request) => $"{Base(request)}/api/v1/documents/{Uri.EscapeDataString(id)}";

    private string Base(HttpRequest request) => _base ?? $"{request.Scheme}://{request.Host}";
}
