using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace PolicySearch.Api.OpenApi;

/// <summary>The OpenAPI document as a file; no server is started and no corpus opened for it.</summary>
public static class OpenApiFile
{
    /// <summary>Name of the document.</summary>
    internal const string Version = "v1";

    /// <summary>The document as JSON.</summary>
    public static async Task<string> MakeAsync(CancellationToken cancellation = default)
    {
        await using var app = ApiHost.Build(new ApiOptions(), services => services.AddSingleton<IServer, NoServer>());
        await app.StartAsync(cancellation).ConfigureAwait(false);
        var document = app.Services.GetRequiredService<ISwaggerProvider>().GetSwagger(Version);
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, cancellation).ConfigureAwait(false);
        return json.ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Writes the document; a file that holds it already is not touched.</summary>
    /// <returns>True if the file was changed.</returns>
    public static async Task<bool> WriteAsync(string path, CancellationToken cancellation = default)
    {
        var json = await MakeAsync(cancellation).ConfigureAwait(false);
        if (File.Exists(path) && await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false) == json)
            return false;
        await File.WriteAllTextAsync(path, json, cancellation).ConfigureAwait(false);
        return true;
    }
}
