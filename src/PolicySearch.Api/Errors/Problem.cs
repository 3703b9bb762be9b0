using System.Text.Json.Serialization;

namespace PolicySearch.Api.Errors;

/// <summary>An error as RFC 9457 writes it (<c>application/problem+json</c>).</summary>
/// <param name="Type">Identifies the kind of error: <c>urn:policysearch:problem:</c> and the code.</param>
/// <param name="Title">The kind of error, in Chinese.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">The cause, in Chinese.</param>
/// <param name="Instance">Path of the request.</param>
/// <param name="Code">Stable code, for programs.</param>
/// <param name="Hint">What to do about it, in Chinese.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    [property: JsonPropertyOrder(1)] string Hint);
