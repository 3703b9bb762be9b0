using PolicySearch.Api.OpenApi;
using PolicySearch.Testing;

namespace PolicySearch.Api.Tests.OpenApi;

public sealed class OpenApiFileTests
{
    /// <summary>The published file is written by the build; a difference means that it was not committed.</summary>
    [Fact]
    public async Task MakeAsync_CommittedFile_IsTheSame() =>
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("api", "openapi.json")), await OpenApiFile.MakeAsync());
}
