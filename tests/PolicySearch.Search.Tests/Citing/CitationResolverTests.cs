using System.Text.Json;
using PolicySearch.Search.Citing;
using PolicySearch.Testing;
using Xunit.Abstractions;

namespace PolicySearch.Search.Tests.Citing;

[Collection(CitingCollection.Name)]
public sealed class CitationResolverTests(CitedCorpus cited, ITestOutputHelper output)
{
    private readonly CitationResolver _resolver = new(cited.Corpus);

    public static TheoryData<string> Golden() =>
        [.. File.ReadLines(Repository.PathOf("tests", "golden", "citations", "resolver.jsonl")).Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Golden))]
    public void Resolve_Golden_GivesDocumentsAndClauses(string line)
    {
        var golden = JsonSerializer.Deserialize<GoldenCitation>(line, JsonSerializerOptions.Web)!;
        var found = golden.IsQuery
            ? _resolver.ResolveQuery(golden.Text) is { } only ? [only] : []
            : _resolver.Resolve(golden.Text);

        var lines = found.SelectMany(Describe).ToList();
        output.WriteLine(string.Join('\n', lines));
        Assert.Equal(golden.Found, lines);
    }

    [Fact]
    public void Resolve_CitationOfEveryClause_GivesTheClause()
    {
        foreach (var document in cited.Corpus.Store.ListDocuments(new Store.DocumentFilter(), 1, 100).Documents)
        {
            foreach (var clause in cited.Corpus.Store.GetDocument(document.Id)!.Document.Clauses)
            {
                var resolved = Assert.Single(_resolver.Resolve(clause.Citation));
                var same = resolved.Documents.Single(candidate => candidate.Stored.Document.Id == document.Id);
                var place = Assert.Single(same.Places);
                Assert.Contains(clause.Id, place.Clauses.Select(own => own.Id));
                Assert.Equal((clause.Citation, 0), (place.Citation, place.Cost));
            }
        }
    }

    /// <summary>document (title match): citation of each place, its clauses, and how many lie below.</summary>
    private static IEnumerable<string> Describe(ResolvedCitation citation) => citation.Documents.Count == 0
        ? [$"{citation.Mention.Title ?? citation.Mention.DocNumber}: none"]
        : citation.Documents.Select(document =>
            $"{document.Stored.Document.Id} ({document.TitleMatch?.ToString() ?? "-"}{(document.NumberMatches is { } matches ? matches ? ", number" : ", other number" : "")}): "
            + (citation.Mention.Place.Steps.Count == 0 ? "whole, part " + document.Part.Index
                : document.Places.Count == 0 ? "no place among " + string.Join(' ', document.Siblings)
                : string.Join(" | ", document.Places.Select(place =>
                    string.Join(' ', place.Clauses.Select(clause => clause.PathKey)) + (place.Below.Count > 0 ? $" +{place.Below.Count}" : "")))));

    private sealed record GoldenCitation(string Text, IReadOnlyList<string> Found, bool IsQuery = false);
}
