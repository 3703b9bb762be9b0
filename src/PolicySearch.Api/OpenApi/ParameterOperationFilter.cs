using Microsoft.OpenApi;
using PolicySearch.Api.Parameters;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PolicySearch.Api.OpenApi;

/// <summary>Describes the parameters of an endpoint from the table that requests are read with.</summary>
internal sealed class ParameterOperationFilter : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var described = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<EndpointParameters>().FirstOrDefault();
        if (described is null)
            return;
        if (described.InBody)
            operation.RequestBody = Body(described);
        else
            operation.Parameters = [.. operation.Parameters ?? [], .. described.Parameters.Select(InQuery)];
    }

    private static OpenApiParameter InQuery(Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = parameter.Description,
        Schema = ParameterSchema.Of(parameter),
        Example = parameter.Example,
    };

    private static OpenApiRequestBody Body(EndpointParameters described)
    {
        var schema = Object(described.Parameters);
        if (described.MostInBody is { } most)
            schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema, MinItems = 1, MaxItems = most };
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema } },
        };
    }

    private static OpenApiSchema Object(IReadOnlyList<Parameter> parameters) => new()
    {
        Type = JsonSchemaType.Object,
        Required = parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
        Properties = parameters.ToDictionary(parameter => parameter.Name, parameter => (IOpenApiSchema)ParameterSchema.Described(parameter)),
    };
}
