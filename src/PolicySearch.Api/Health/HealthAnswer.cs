namespace PolicySearch.Api.Health;

/// <summary>That the server runs.</summary>
/// <param name="Status">Always <c>ok</c>.</param>
/// <param name="Version">Version of the program.</param>
internal sealed record HealthAnswer(string Status, string Version);
