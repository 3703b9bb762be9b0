using System.Text;

namespace HybridLoad.Load;

/// <summary>The program's own REST API, in its default mode.</summary>
internal sealed class PolicySearchTarget(Uri address) : ITarget
{
    public string Name => "PolicySearch";

    public HttpRequestMessage Ask(Query query)
    {
        var parameters = new StringBuilder("q=").Append(Uri.EscapeDataString(query.Text));
        foreach (var (field, value) in query.Filters)
            parameters.Append('&').Append(field).Append('=').Append(Uri.EscapeDataString(value));
        foreach (var facet in query.Facets)
            parameters.Append("&facets=").Append(facet);
        return new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"/api/v1/search?{parameters}"));
    }

    public string? Problem(Query query, byte[] answer) =>
        answer.AsSpan().IndexOf("\"mode\":\"hybrid\""u8) < 0 ? "not hybrid"
        : query.Filters.Count == 0 && answer.AsSpan().IndexOf("\"clauseId\""u8) < 0 ? "no hits"
        : query.Facets.Count > 0 && answer.AsSpan().IndexOf("\"values\""u8) < 0 ? "no facets"
        : null;
}
