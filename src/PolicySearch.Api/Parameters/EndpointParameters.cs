using Microsoft.AspNetCore.Builder;

namespace PolicySearch.Api.Parameters;

/// <summary>The parameters of an endpoint, as metadata: the OpenAPI document is made of the same table that requests are read with.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="InBody">True where they are the properties of a JSON body instead of the query.</param>
/// <param name="MostInBody">Where the body is an array of such objects: how many at most; null for a single object.</param>
internal sealed record EndpointParameters(IReadOnlyList<Parameter> Parameters, bool InBody, int? MostInBody = null);

/// <summary>Attaches parameters to endpoints.</summary>
internal static class EndpointParametersExtensions
{
    /// <summary>The endpoint takes these parameters in the query.</summary>
    public static RouteHandlerBuilder WithParameters(this RouteHandlerBuilder builder, IReadOnlyList<Parameter> parameters) =>
        builder.WithMetadata(new EndpointParameters(parameters, InBody: false));

    /// <summary>The endpoint takes these parameters as a JSON object, or as an array of up to <paramref name="most"/> such objects.</summary>
    public static RouteHandlerBuilder WithBodyParameters(
        this RouteHandlerBuilder builder, IReadOnlyList<Parameter> parameters, int? most = null) =>
        builder.WithMetadata(new EndpointParameters(parameters, InBody: true, most));
}
