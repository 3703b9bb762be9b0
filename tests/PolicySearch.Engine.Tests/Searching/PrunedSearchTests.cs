using PolicySearch.Analysis;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Searching;

/// <summary>
/// The pruned search against the exhaustive one, on random corpora with enough documents for many ranges and blocks. The
/// answers have to be equal to the bit: ids, order, scores, totals.
/// </summary>
public sealed class PrunedSearchTests
{
    private const int DocCount = 12_000;
    private const int VocabularySize = 600;

    public static TheoryData<int> Seeds() => [1, 2, 3, Random.Shared.Next(1000, int.MaxValue)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Search_RandomCorpusAndQueries_EqualsTheExhaustiveSearch(int seed)
    {
        var random = new Random(seed);
        using var directory = new RamDirectory();
        using var index = Build(directory, random, segments: 1 + (seed % 3));
        using var searcher = index.Acquire();
        for (var round = 0; round < 150; round++)
        {
            var query = Query(random, 2);
            var limit = random.Next(4) switch { 0 => random.Next(3), 1 => random.Next(200, 1000), _ => 10 };
            var options = new SearchOptions
            {
                TotalLimit = random.Next(4) switch { 0 => 0, 1 => 100, 2 => 10_000, _ => int.MaxValue },
                Filter = random.Next(3) == 0 ? Filter(random) : null,
            };

            var pruned = searcher.Search(query, limit, options);
            var exhaustive = searcher.Search(query, limit, options with { Exhaustive = true });

            Assert.True(exhaustive.Hits.SequenceEqual(pruned.Hits), $"Seed {seed}, round {round}: other hits for {query} with {options}");
            Assert.Equal((exhaustive.Total, exhaustive.TotalIsExact), (pruned.Total, pruned.TotalIsExact));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_OfSomeDocuments_EqualsTheScoresOfTheSearch(int seed)
    {
        var random = new Random(seed);
        using var directory = new RamDirectory();
        using var index = Build(directory, random, segments: 1 + (seed % 3));
        using var searcher = index.Acquire();
        for (var round = 0; round < 40; round++)
        {
            var query = Query(random, 2);
            var found = searcher.Search(query, DocCount, new SearchOptions { Exhaustive = true }).Hits.ToDictionary(hit => hit.Doc, hit => hit.Score);
            int[] docs = [.. found.Keys.Where(_ => random.Next(50) == 0), .. Enumerable.Range(0, DocCount).Where(doc => searcher.Find(searcher.GetId(doc)) == doc && random.Next(300) == 0)];
            random.Shuffle(docs);

            var scores = searcher.Score(query, docs);

            for (var i = 0; i < docs.Length; i++)
                Assert.True(Math.Abs(found.GetValueOrDefault(docs[i]) - scores[i]) <= 1e-4f * Math.Max(1, scores[i]), $"Seed {seed}, round {round}: document {docs[i]} has {scores[i]} for {query}");
        }
    }

    [Fact]
    public void Search_FieldWithItsOwnAnalyzer_IsReadByIt()
    {
        using var directory = new RamDirectory();
        var schema = new IndexSchema([new("body", FieldKind.Text), new("pairs", FieldKind.Text, BigramAnalyzer.Instance)], 0);
        using var index = SearchIndex.Open(directory, schema, new WordAnalyzer(), TestSchema.Options);
        index.Writer.Add(new IndexDocument("a").AddText("body", "住房公积金").AddText("pairs", "住房公积金"));
        index.Writer.Commit();
        using var searcher = index.Acquire();

        Assert.Single(searcher.Search(new TermQuery("pairs", "房公"), 10).Hits);
        Assert.Empty(searcher.Search(new TermQuery("body", "房公"), 10).Hits);
        Assert.Single(searcher.Search(new TermQuery("body", "住房公积金"), 10).Hits);
        Assert.Throws<IndexVersionException>(() => SearchIndex.Open(directory, new IndexSchema([new("body", FieldKind.Text), new("pairs", FieldKind.Text)], 0), new WordAnalyzer(), TestSchema.Options with { ReadOnly = true }));
    }

    [Fact]
    public void Search_EqualDocuments_KeepsTheFirst()
    {
        using var directory = new RamDirectory();
        using var index = TestSchema.Open(directory);
        for (var i = 0; i < 40_000; i++)
            index.Writer.Add(new IndexDocument($"{i}").AddText("body", i % 7 == 3 ? "a b" : "b"));
        index.Writer.Merge();
        index.Writer.Commit();
        using var searcher = index.Acquire();

        var found = searcher.Search(BooleanQuery.AnyOf(new TermQuery("body", "a"), new TermQuery("body", "b")), 10, new SearchOptions { TotalLimit = 0 });

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (i * 7) + 3), found.Hits.Select(hit => hit.Doc));
        Assert.Equal((0, false), (found.Total, found.TotalIsExact));
    }

    [Fact]
    public void Search_TermsInMoreDocumentsThanAreCounted_GivesTheLimitAsTotal()
    {
        using var directory = new RamDirectory();
        using var index = Build(directory, new Random(5), segments: 1);
        using var searcher = index.Acquire();

        var found = searcher.Search(Term(0), 3, new SearchOptions { TotalLimit = 50 });

        Assert.Equal((50, false), (found.Total, found.TotalIsExact));
    }

    /// <summary>Terms are as unequal as words are; neighbouring documents are alike; some are copies; some are deleted.</summary>
    private static SearchIndex Build(RamDirectory directory, Random random, int segments)
    {
        var index = TestSchema.Open(directory, TestSchema.Options with { SegmentsPerTier = 10 });
        var texts = new List<string>();
        for (var i = 0; i < DocCount; i++)
        {
            texts.Add(i > 100 && random.Next(4) == 0 ? texts[random.Next(texts.Count)] : Text(random, i / 300));
            var document = new IndexDocument($"{i}").AddText("body", texts[i]).AddText("title", Text(random, 0)).SetInteger("date", i);
            index.Writer.Add(document.AddKeyword("city", random.Next(50) == 0 ? "rare" : $"c{i / 4000}"));
            if (i % (DocCount / segments) == (DocCount / segments) - 1)
                index.Writer.Commit();
        }

        if (segments == 1)
            index.Writer.Merge();
        for (var i = 0; i < 200; i++)
            index.Writer.Delete($"{random.Next(DocCount)}");
        index.Writer.Commit();
        return index;
    }

    private static string Text(Random random, int topic) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 400 : 40)).Select(_ => $"w{Word(random, topic)}"));

    private static int Word(Random random, int topic)
    {
        var word = (int)(VocabularySize * Math.Pow(random.NextDouble(), 4));
        return word < 20 ? word : (word + (topic * 37)) % VocabularySize;
    }

    private static Query Query(Random random, int depth) => random.Next(depth > 0 ? 9 : 2) switch
    {
        0 => Term(Word(random, random.Next(40))),
        1 => Phrase(random),
        2 => new DisMaxQuery([.. Many(random, 3, () => Query(random, depth - 1))], random.Next(2) * 0.4f),
        3 => new FilteredQuery(Query(random, depth - 1), Filter(random)),
        4 => new BoostQuery(Query(random, depth - 1), random.Next(4) * 0.7f),
        5 => new BooleanQuery { Must = Many(random, 2, () => Query(random, depth - 1)), Should = Many(random, 3, () => Query(random, depth - 1)) },
        _ => new BooleanQuery
        {
            Should = Many(random, 14, () => Query(random, depth - 1)),
            Must = random.Next(5) == 0 ? [Term(Word(random, 3))] : [],
            MustNot = random.Next(3) == 0 ? [Term(Word(random, 1))] : [],
            MinimumShouldMatch = random.Next(5) == 0 ? random.Next(4) : 0,
            MinimumShouldWeight = random.Next(3) == 0 ? random.NextSingle() : 0,
        },
    };

    private static TermQuery Term(int word) => new(word % 5 == 4 ? "title" : "body", $"w{word}", 1 + (word % 3 * 0.5f));

    private static PhraseQuery Phrase(Random random)
    {
        var terms = Many(random, 3, () => $"w{Word(random, random.Next(40))}");
        return new PhraseQuery("body", terms, [.. Enumerable.Range(0, terms.Count)]);
    }

    private static Filter Filter(Random random) => random.Next(4) switch
    {
        0 => new KeywordFilter("city", "rare"),
        1 => new KeywordFilter("city", "c1"),
        2 => new NotFilter(new KeywordFilter("city", "c0")),
        _ => new IntegerFilter("date", random.Next(DocCount), null),
    };

    private static List<T> Many<T>(Random random, int limit, Func<T> make) => [.. Enumerable.Range(0, random.Next(1, limit + 1)).Select(_ => make())];
}
