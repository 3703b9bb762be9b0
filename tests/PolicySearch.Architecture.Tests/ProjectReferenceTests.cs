using System.Xml.Linq;
using PolicySearch.Testing;

namespace PolicySearch.Architecture.Tests;

/// <summary>Dependencies point one way; the arrows that are allowed stand here and in docs/architecture.md.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Analysis"] = [],
        ["Vectors"] = [],
        ["Embeddings"] = [],
        ["EmbeddingSources"] = ["Embeddings"],
        ["Engine"] = ["Analysis", "Vectors"],
        ["Documents"] = ["Analysis"],
        ["Store"] = ["Documents", "Vectors"],
        ["Search"] = ["Analysis", "Documents", "Embeddings", "Engine", "Store"],
        ["Evaluation"] = ["Search"],
        ["Api"] = ["Search"],
        ["Cli"] = ["Api", "EmbeddingSources", "Evaluation"],
    };

    public static TheoryData<string> Projects() => [.. Directory
        .GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(file => ShortName(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferences_EveryProject_PointOnlyInAllowedDirections(string project)
    {
        var file = Repository.PathOf("src", $"PolicySearch.{project}", $"PolicySearch.{project}.csproj");
        var references = XDocument.Load(file)
            .Descendants("ProjectReference")
            .Select(reference => ShortName(reference.Attribute("Include")!.Value));

        Assert.True(Allowed.ContainsKey(project), $"{project} is not in the list of projects.");
        Assert.Empty(references.Except(Allowed[project]));
    }

    private static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["PolicySearch.".Length..];
}
