using System.Text.Json;

namespace PolicySearch.Guides.Tests;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Name">FROM, COPY, RUN, …</param>
/// <param name="Value">What stands behind it.</param>
internal sealed record DockerStep(string Name, string Value)
{
    /// <summary>The value's list of a program and its arguments (exec form); options and a word in front of it are left out.</summary>
    public string[] Program => JsonSerializer.Deserialize<string[]>(Value[Value.IndexOf('[', StringComparison.Ordinal)..])!;

    /// <summary>All instructions of a file; comments and empty lines are left out, lines that end in \ go on.</summary>
    public static IReadOnlyList<DockerStep> Read(string path) =>
    [
        .. File.ReadAllText(path).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .Select(parts => new DockerStep(parts[0], parts[1].Trim())),
    ];
}
