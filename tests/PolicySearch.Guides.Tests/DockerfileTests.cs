using PolicySearch.Testing;

namespace PolicySearch.Guides.Tests;

/// <summary>The steps of the Dockerfile, one by one; and the image itself where a container engine runs.</summary>
[Collection(PublishedCollection.Name)]
public sealed class DockerfileTests(PublishedProgram program) : IDisposable
{
    private static readonly Dictionary<string, string> None = [];
    private static readonly IReadOnlyList<DockerStep> Steps = DockerStep.Read(Repository.PathOf("deploy", "Dockerfile"));
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    /// <summary>The guide's command was run for these tests: the file's is the same but for the folder.</summary>
    [Fact]
    public void Run_Publish_IsTheCommandOfTheGuide() =>
        Assert.Contains(new DockerStep("RUN", PublishedProgram.Command.Replace("artifacts/publish", "/publish", StringComparison.Ordinal)), Steps);

    /// <summary>Builds in a copy of what the context lets through.</summary>
    [Fact]
    public async Task Context_WithoutWhatIsIgnored_HasAllThatThePublishNeeds()
    {
        foreach (var name in await File.ReadAllLinesAsync(Repository.PathOf(".dockerignore")))
        {
            if (name is ['!', .. var kept])
                await Run.ToEndAsync(Repository.Root, None, "cp", "-r", Repository.PathOf(kept), _root.PathOf(kept));
        }

        await Run.ToEndAsync(_root.Root, None, "find", ".", "-type", "d", "(", "-name", "bin", "-o", "-name", "obj", ")", "-prune", "-exec", "rm", "-r", "{}", "+");
        await Run.ToEndAsync(_root.Root, None, "dotnet", "restore", "src/PolicySearch.Cli", "-r", "linux-x64");
        var missing = await Run.ToEndAsync(_root.Root, None, "dotnet", "msbuild", "src/PolicySearch.Cli", "-t:ResolveProjectReferences", "-p:Configuration=Release", "-p:BuildProjectReferences=false", "-nologo", "-v:q");

        Assert.DoesNotContain("error", missing, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(_root.PathOf("src", "PolicySearch.Embeddings", "Models", "policy-embed-zh", "model.safetensors")));
    }

    /// <summary>The final stage, its paths below a folder: the command with its environment, as a user without rights where the tests may become one.</summary>
    [Fact]
    public async Task EntryPoint_WithItsEnvironment_ServesAndIsHealthy()
    {
        var last = Steps.Skip(Steps.ToList().FindLastIndex(step => step.Name == "FROM")).ToList();
        var port = $"{Server.FreePort()}";
        string InRoot(string text) => text is ['/', ..] ? _root.Root + text : text.Replace("5080", port, StringComparison.Ordinal);
        await Run.ToEndAsync(_root.Root, None, "cp", "-r", Repository.PathOf("seeds"), _root.PathOf("documents"));
        Directory.CreateDirectory(_root.PathOf("data"));
        var environment = last.Where(step => step.Name == "ENV").Select(step => step.Value.Split('=')).ToDictionary(pair => pair[0], pair => InRoot(pair[1]));
        environment["PATH"] = $"{program.Folder}:{Environment.GetEnvironmentVariable("PATH")}";
        environment["HOME"] = "/nonexistent";
        string[] command = [.. Program(last, "ENTRYPOINT"), .. Program(last, "CMD").Select(InRoot), "--port", port];

        await using (var server = await Server.WaitAsync(
            Run.Start(_root.PathOf("data"), environment, "setpriv", [.. await UserAsync(Value(last, "USER")), .. command]), new Uri($"http://127.0.0.1:{port}/readyz")))
        {
            await Run.ToEndAsync("/", None, Program(last, "HEALTHCHECK")[0], Program(last, "HEALTHCHECK").Skip(1).Select(InRoot));
            using var http = new HttpClient();
            Assert.Contains("铁路", await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/api/v1/search?q=铁路")), StringComparison.Ordinal);
            await server.StopAsync();
        }

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Run.ToEndAsync("/", None, Program(last, "HEALTHCHECK")[0], Program(last, "HEALTHCHECK").Skip(1).Select(InRoot)));
    }

    [Fact]
    public async Task Image_WhereAnEngineRuns_IsBuilt()
    {
        if (await HasEngineAsync())
            await Run.ToEndAsync(Repository.Root, None, "docker", "build", "-f", "deploy/Dockerfile", "-t", "policysearch:test", ".");
    }

    /// <summary>Arguments of setpriv: the user of the image, who gets the data folder as the image gives it; who is not root stays as he is.</summary>
    private async Task<string[]> UserAsync(string user)
    {
        if (Environment.UserName != "root")
            return ["--no-new-privs"];
        await Run.ToEndAsync(_root.Root, None, "chmod", "o+rx", ".");
        await Run.ToEndAsync(_root.Root, None, "chown", $"{user}:{user}", "data");
        return [$"--reuid={user}", $"--regid={user}", "--clear-groups", "--no-new-privs"];
    }

    private static string Value(List<DockerStep> steps, string name) => steps.Single(step => step.Name == name).Value;

    private static string[] Program(List<DockerStep> steps, string name) => steps.Single(step => step.Name == name).Program;

    private static async Task<bool> HasEngineAsync()
    {
        try
        {
            await Run.ToEndAsync("/", None, "docker", "info");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
