using PolicySearch.Testing;

namespace PolicySearch.Cli.Tests;

/// <summary>A folder in which the seeds were indexed once into the default data folder; tests that use it only read.</summary>
public sealed class SeedsFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static string Seeds => Repository.PathOf("seeds");

    public string Folder => _folder.Root;

    public ProcessResult Indexed { get; private set; } = null!;

    public async Task InitializeAsync() => Indexed = await PolicySearchProcess.RunAsync(Folder, "index", Seeds, "--json");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
