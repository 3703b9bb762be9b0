using System.Net;

namespace PolicySearch.Api.Hosting;

/// <summary>
/// The server asks itself what people ask first: code is compiled and files are touched before they come. Nothing waits for it, and nothing
/// depends on it.
/// </summary>
internal static class WarmUp
{
    private static readonly string[] Requests =
    [
        "/?q=政策",
        "/api/v1/search?q=政策由谁牵头&facets=city,department,role,issuer,year,validity",
        "/api/v1/suggest?q=zc",
    ];

    /// <summary>Asks; a request that fails is passed over.</summary>
    /// <param name="listening">The address that the server listens on.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(Uri listening, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Reachable(listening) };
        foreach (var request in Requests)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(request, UriKind.Relative), cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>A server that listens on all addresses is reached on this machine's own.</summary>
    private static Uri Reachable(Uri listening) =>
        IPAddress.TryParse(listening.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(listening) { Host = address.Equals(IPAddress.Any) ? "127.0.0.1" : "[::1]" }.Uri
            : listening;
}
