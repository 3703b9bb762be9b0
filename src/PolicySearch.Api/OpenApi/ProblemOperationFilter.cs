using Microsoft.OpenApi;
using PolicySearch.Api.Errors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PolicySearch.Api.OpenApi;

/// <summary>Every operation answers errors with a <see cref="Problem"/>.</summary>
internal sealed class ProblemOperationFilter : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "An error, with its cause and its remedy.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                },
            },
        };
    }
}
