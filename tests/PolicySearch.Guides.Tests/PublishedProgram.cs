using PolicySearch.Testing;

namespace PolicySearch.Guides.Tests;

/// <summary>The program as the operators' guide publishes it, once for all tests: one file, alone in a folder of its own.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private const string Output = "artifacts/publish";
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder, for PATH.</summary>
    public string Folder => _folder.Root;

    /// <summary>The program.</summary>
    public string Path => _folder.PathOf("policysearch");

    /// <summary>The command of the guide.</summary>
    public static string Command => Guide.Read("operators.md").Blocks.Single(IsPublish).Text.Trim();

    /// <summary>Whether a block is the command that publishes; it is run here, before all others.</summary>
    public static bool IsPublish(GuideBlock block) => block.Language == "bash" && block.Text.StartsWith("dotnet publish", StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        var output = Repository.PathOf(Output);
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        await Run.ToEndAsync(Repository.Root, new Dictionary<string, string>(), "bash", "-euc", Command);
        Assert.Equal(["policysearch"], Directory.GetFileSystemEntries(output).Select(System.IO.Path.GetFileName));
        File.Copy(System.IO.Path.Combine(output, "policysearch"), Path);
        // Others may run it: services have users of their own.
        await Run.ToEndAsync(_folder.Root, new Dictionary<string, string>(), "chmod", "o+rx", ".");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
