using System.Text.Json;
using PolicySearch.Documents.Model;
using PolicySearch.Testing;

namespace PolicySearch.Documents.Tests.Seeds;

/// <summary>Notes of departments of the two seeds, against the golden files written by hand.</summary>
public sealed class SeedNoteTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("hohhot", 46, 165)]
    [InlineData("baotou", 42, 289)]
    public void Parse_Seed_HasTheNotesOfTheGoldenFile(string seed, int notes, int mentions)
    {
        var golden = Read($"{seed}.notes.jsonl");
        var found = SeedDocuments.Parse(seed).Clauses.SelectMany(clause => clause.Notes.Select(note => (Clause: clause, Note: note))).ToList();
        Assert.Equal(golden.Select(note => note.Note), found.Select(pair => pair.Note.Text));
        Assert.Equal((notes, mentions), (found.Count, found.Sum(pair => pair.Note.Mentions.Count)));
        foreach (var (expected, pair) in golden.Zip(found))
        {
            Assert.EndsWith(PlaceOf(expected), pair.Clause.Citation, StringComparison.Ordinal);
            Assert.Equal((expected.Note, string.Join('\n', expected.Departments)), (pair.Note.Text, string.Join('\n', pair.Note.Mentions.Select(ToGolden))));
            Assert.Equal((expected.Note, expected.Etc), (pair.Note.Text, pair.Note.IsOpen));
        }
    }

    private static string PlaceOf(GoldenNote note) => string.Concat(note.Path) + (note.Paragraph is { } paragraph ? $"第{paragraph}段" : "");

    private static GoldenDepartment ToGolden(DepartmentMention mention) =>
        new(mention.Name, mention.FullName, mention.Canonical, mention.Role.ToString().ToLowerInvariant());

    private static List<GoldenNote> Read(string file) =>
        [.. File.ReadLines(Repository.PathOf("tests", "golden", "seeds", file)).Select(line => JsonSerializer.Deserialize<GoldenNote>(line, Options)!)];

    private sealed record GoldenNote(string Note, List<string> Path, int? Paragraph, List<GoldenDepartment> Departments, bool Etc);

    private sealed record GoldenDepartment(string Name, string Full, string Canonical, string Role);
}
