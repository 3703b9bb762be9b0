using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;
using PolicySearch.Vectors;

namespace PolicySearch.Engine.Tests.Vectors;

/// <summary>The exact scan, in sweeps and window by window, against comparing each document with the scalar twin.</summary>
public sealed class ExactScanTests
{
    private const int Dimension = 64;
    private const int Count = 3000;
    private const string Field = "embedding";
    private const string Group = "group";

    private static readonly IndexSchema Schema = new([new(Field, FieldKind.Vector), new(Group, FieldKind.Keyword)], Dimension);

    [Theory]
    [InlineData("all")]
    [InlineData("half")]
    [InlineData("tenth")]
    [InlineData("stretch")]
    [InlineData("rare")]
    [InlineData("none")]
    public void SearchVectors_DocumentsWithNoneOneOrMoreWindows_GivesTheBestOfAll(string group)
    {
        var random = new Random(3);
        using var directory = new RamDirectory();
        using var index = SearchIndex.Open(directory, Schema, new WordAnalyzer(), new IndexOptions { ScrubBytesPerSecond = 0 });
        var vectors = new List<float[][]>();
        for (var doc = 0; doc < Count; doc++)
        {
            vectors.Add([.. Enumerable.Range(0, random.Next(10) switch { 0 => 0, 1 => 3, _ => 1 }).Select(_ => Vector(random))]);
            var document = new IndexDocument($"{doc}");
            foreach (var vector in vectors[doc])
                document.AddVector(Field, vector);
            foreach (var name in Groups(doc))
                document.AddKeyword(Group, name);
            index.Writer.Add(document);
        }

        index.Writer.Commit();
        using var searcher = index.Acquire();
        for (var question = 0; question < 10; question++)
        {
            var query = Vector(random);
            foreach (var limit in new[] { 1, 10, 500, Count })
                Assert.Equal(Expected(vectors, query, group).Take(limit), searcher.SearchVectors(Field, query, limit, new KeywordFilter(Group, group), exact: true).Hits);
        }
    }

    private static IEnumerable<string> Groups(int doc)
    {
        yield return "all";
        if (doc % 2 == 0)
            yield return "half";
        if (doc % 10 == 3)
            yield return "tenth";
        if (doc is >= 1000 and < 1300)
            yield return "stretch";
        if (doc % 500 == 7)
            yield return "rare";
    }

    private static IEnumerable<VectorHit> Expected(List<float[][]> vectors, float[] query, string wanted)
    {
        var quantized = new QuantizedQuery(query);
        var hits = from doc in Enumerable.Range(0, Count)
                   where vectors[doc].Length > 0 && Groups(doc).Contains(wanted)
                   select Best(doc, vectors[doc], quantized);
        return hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc);
    }

    private static VectorHit Best(int doc, float[][] windows, QuantizedQuery query)
    {
        var codes = new sbyte[Dimension];
        return windows
            .Select((vector, window) => new VectorHit(doc, query.Cosine(codes, VectorQuantizer.Quantize(vector, codes)), window))
            .MaxBy(hit => hit.Score);
    }

    private static float[] Vector(Random random) => [.. Enumerable.Range(0, Dimension).Select(_ => random.NextSingle() - 0.5f)];
}
