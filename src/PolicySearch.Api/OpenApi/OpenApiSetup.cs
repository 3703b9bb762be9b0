using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace PolicySearch.Api.OpenApi;

/// <summary>The OpenAPI document and the page over it; all of the page's files come with the program.</summary>
internal static class OpenApiSetup
{
    private static readonly string[] Documented = ["PolicySearch.Api", "PolicySearch.Search", "PolicySearch.Documents", "PolicySearch.Store"];

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(OpenApiFile.Version, new OpenApiInfo
            {
                Title = "PolicySearch 政策检索",
                Version = typeof(OpenApiSetup).Assembly.GetName().Version!.ToString(3),
                Description = OpenApiText.Description,
            });
            foreach (var assembly in Documented)
                swagger.IncludeXmlComments(() => CodeComments.Of(assembly));
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.OperationFilter<ParameterOperationFilter>();
            swagger.OperationFilter<ProblemOperationFilter>();
        });

    public static void UseSwaggerPage(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint($"/swagger/{OpenApiFile.Version}/swagger.json", "PolicySearch");
            page.DocumentTitle = "PolicySearch 政策检索";
        });
    }
}
