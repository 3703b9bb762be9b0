using Microsoft.AspNetCore.Builder;

namespace PolicySearch.Api.Parameters;

/// <summary>The parameters of an endpoint, as metadata: the OpenAPI document is made of the same table that requests are read with.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="InBody">True where they are the properties of a JSON body instead of the query.</param>
internal sealed record EndpointParameters(IReadOnlyList<Parameter> Parameters, bool InBody);

/// <summary>Attaches parameters to endpoints.</summary>
internal static class EndpointParametersExtensions
{
    /// <summary>The endpoint takes these parameters in the query.</summary>
    public static RouteHandlerBuilder WithParameters(this RouteHandlerBuilder builder, IReadOnlyList<Parameter> parameters) =>
        builder.WithMetadata(new EndpointParameters(parameters, InBody: false));

    /// <summary>The endpoint takes these parameters as a JSON object.</summary>
    public static RouteHandlerBuilder WithBodyParameters(this RouteHandlerBuilder builder, IReadOnlyList<Parameter> parameters) =>
        builder.WithMetadata(new EndpointParameters(parameters, InBody: true));
}
