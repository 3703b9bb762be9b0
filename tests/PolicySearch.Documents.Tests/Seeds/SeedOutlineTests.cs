using System.Text.Json;
using PolicySearch.Documents.Model;
using PolicySearch.Testing;

namespace PolicySearch.Documents.Tests.Seeds;

/// <summary>Headings and clauses of the two seeds, against the golden files written by hand.</summary>
public sealed class SeedOutlineTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("hohhot")]
    [InlineData("baotou")]
    public void Parse_Seed_HasTheHeadingsOfTheGoldenFile(string seed)
    {
        var golden = Read<GoldenHeading>($"{seed}.outline.jsonl").Select(heading => (heading.Marker, heading.Title, heading.Level));
        Assert.Equal(golden, Levels(SeedDocuments.Parse(seed).Outline, 1));
    }

    [Theory]
    [InlineData("hohhot")]
    [InlineData("baotou")]
    public void Parse_Seed_HasTheClausesOfTheGoldenFile(string seed)
    {
        var document = SeedDocuments.Parse(seed);
        var golden = Read<GoldenClause>($"{seed}.clauses.jsonl").ToList();
        Assert.Equal(golden.Count, document.Clauses.Count);
        foreach (var (expected, clause) in golden.Zip(document.Clauses))
            AssertEqual(expected, clause, document.Metadata.Title!.Value);
    }

    private static void AssertEqual(GoldenClause golden, Clause clause, string title)
    {
        Assert.Equal(golden.Citation.Replace("{title}", title, StringComparison.Ordinal), clause.Citation);
        Assert.Equal(golden.Path, clause.Path);
        Assert.Equal((golden.Marker, golden.Kind), (clause.Marker, clause.Kind.ToString().ToLowerInvariant()));
        Assert.Equal((golden.Start, golden.End), (clause.Text[..Math.Min(12, clause.Text.Length)], clause.Text[^Math.Min(12, clause.Text.Length)..]));
    }

    private static IEnumerable<(string Marker, string Title, int Level)> Levels(IEnumerable<OutlineNode> nodes, int level) =>
        nodes.SelectMany(node => Levels(node.Children, level + 1).Prepend((node.Marker, node.Title, level)));

    private static IEnumerable<T> Read<T>(string file) =>
        File.ReadLines(Repository.PathOf("tests", "golden", "seeds", file)).Select(line => JsonSerializer.Deserialize<T>(line, Options)!);

    private sealed record GoldenHeading(string Marker, string Title, int Level);

    private sealed record GoldenClause(List<PathEntry> Path, string Marker, string Kind, string Start, string End, string Citation);
}
