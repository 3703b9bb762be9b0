using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests;

/// <summary>Wrong use and odd input, one by one.</summary>
public sealed class InputTests : IDisposable
{
    private readonly RamDirectory _directory = new();
    private readonly SearchIndex _index;

    public InputTests() => _index = TestSchema.Open(_directory);

    public void Dispose()
    {
        _index.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Add_UnknownFieldWrongKindOrWrongVector_ThrowsAndChangesNothing()
    {
        Assert.Throws<ArgumentException>(() => _index.Writer.Add(new IndexDocument("1").AddText("none", "a")));
        Assert.Throws<ArgumentException>(() => _index.Writer.Add(new IndexDocument("1").AddText("city", "a")));
        Assert.Throws<ArgumentException>(() => _index.Writer.Add(new IndexDocument("1").AddVector("embedding", [1f])));
        Assert.Throws<ArgumentException>(() => _index.Writer.Add(new IndexDocument("1").AddVector("embedding", [1, 2, 3, 4, 5, 6, 7, float.NaN])));
        Assert.Throws<ArgumentException>(() => _index.Writer.Add(new IndexDocument("")));
        _index.Writer.Commit();

        using var searcher = _index.Acquire();
        Assert.Equal(0, searcher.DocCount);
    }

    [Fact]
    public void Search_UnknownFieldOrWrongKind_Throws()
    {
        using var searcher = _index.Acquire();

        Assert.Throws<ArgumentException>(() => searcher.Search(new TermQuery("none", "a"), 1));
        Assert.Throws<ArgumentException>(() => searcher.Search(BooleanQuery.AnyOf(new TermQuery("city", "a")), 1));
        Assert.Throws<ArgumentException>(() => searcher.Search(new MatchAllQuery(), 1, new SearchOptions { SortField = "city" }));
        Assert.Throws<ArgumentException>(() => searcher.Search(new MatchAllQuery(), 1, new SearchOptions { Filter = new KeywordFilter("date", "1") }));
        Assert.Throws<ArgumentException>(() => searcher.Search(new PhraseQuery("body", [], []), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Search(new MatchAllQuery(), -1));
        Assert.Throws<ArgumentException>(() => searcher.SearchVectors("embedding", [1f], 1));
    }

    [Fact]
    public void Search_EmptyIndex_FindsNothing()
    {
        using var searcher = _index.Acquire();

        Assert.Equal(0, searcher.Search(BooleanQuery.AnyOf(new TermQuery("body", "a"), new PhraseQuery("body", ["a", "b"], [0, 1])), 10).Total);
        Assert.Empty(searcher.SearchVectors("embedding", new float[TestSchema.Dimension], 10).Hits);
        Assert.Empty(searcher.Facet("city", new MatchAllQuery(), null, 10));
        Assert.Equal(-1, searcher.Find("none"));
    }

    [Fact]
    public void Search_MoreMatchesThanTheTotalLimit_SaysSo()
    {
        for (var i = 0; i < 20; i++)
            _index.Writer.Add(new IndexDocument($"{i}").AddText("body", "a"));
        _index.Writer.Commit();
        using var searcher = _index.Acquire();

        var limited = searcher.Search(new TermQuery("body", "a"), 3, new SearchOptions { TotalLimit = 10 });
        var exact = searcher.Search(new TermQuery("body", "a"), 3, new SearchOptions { TotalLimit = 20 });

        Assert.Equal((10, false, 3), (limited.Total, limited.TotalIsExact, limited.Hits.Count));
        Assert.Equal((20, true, 3), (exact.Total, exact.TotalIsExact, exact.Hits.Count));
    }

    [Fact]
    public void Add_OddTexts_AreFound()
    {
        _index.Writer.Add(new IndexDocument("𠮷 \ud800").AddText("body", "𠮷野家 \ud800lone").AddText("body", "second text").AddKeyword("city", ""));
        _index.Writer.Add(new IndexDocument("long").AddText("body", new string('x', 40_000) + " behind").AddText("title", ""));
        _index.Writer.Commit();
        using var searcher = _index.Acquire();

        Assert.Equal(1, searcher.Search(new TermQuery("body", "𠮷野家"), 10).Total);
        Assert.Equal(1, searcher.Search(new TermQuery("body", "behind"), 10).Total);
        Assert.Equal(0, searcher.Search(new TermQuery("body", new string('x', 40_000)), 10).Total);
        Assert.Equal(0, searcher.Search(new PhraseQuery("body", ["\ud800lone", "second"], [0, 1]), 10).Total);
        Assert.Equal([""], searcher.GetKeywords(searcher.Find("𠮷 \ud800"), "city"));
    }

    [Fact]
    public void Open_SecondWriter_IsRefusedAndReaderIsNot()
    {
        Assert.Throws<IndexLockedException>(() => TestSchema.Open(_directory));

        using var reader = TestSchema.Open(_directory, new IndexOptions { ReadOnly = true });
        Assert.Throws<InvalidOperationException>(() => reader.Writer);
    }

    [Fact]
    public void Open_ReadOnlyWithoutAnIndex_IsRefused()
    {
        using var empty = new RamDirectory();

        Assert.Throws<IndexDamagedException>(() => TestSchema.Open(empty, new IndexOptions { ReadOnly = true }));
        Assert.Empty(empty.List());
    }

    [Fact]
    public void Open_ForeignFilesInTheFolder_StayUntouched()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "notes.txt"), "mine");
        using var directory = new MappedDirectory(folder.Path);
        using (var index = TestSchema.Open(directory))
            index.Writer.Commit(new Dictionary<string, string>());
        SearchIndex.Erase(directory);

        Assert.Equal(["notes.txt"], directory.List());
    }

    [Fact]
    public void Add_AnalyzerThatFails_LeavesNoHalfDocumentAndTheOldOne()
    {
        using var directory = new RamDirectory();
        using var index = SearchIndex.Open(directory, TestSchema.Schema, new FailingAnalyzer(), TestSchema.Options);

        index.Writer.Add(new IndexDocument("1").AddText("body", "old"));
        Assert.Throws<InvalidOperationException>(() => index.Writer.Add(new IndexDocument("1").AddText("body", "new").AddText("title", "bad")));
        Assert.Throws<InvalidOperationException>(() => index.Writer.Add(new IndexDocument("2").AddText("body", "new").AddText("title", "bad")));
        index.Writer.Commit();

        using var searcher = index.Acquire();
        Assert.Equal(1, searcher.DocCount);
        Assert.Equal(-1, searcher.Find("2"));
        Assert.Equal(1, searcher.Search(new TermQuery("body", "old"), 10).Total);
        Assert.Equal(0, searcher.Search(new TermQuery("body", "new"), 10).Total);
    }

    private sealed class FailingAnalyzer : PolicySearch.Analysis.IAnalyzer
    {
        public string Version => "failing-1";

        public void Analyze(ReadOnlySpan<char> text, PolicySearch.Analysis.TokenBuffer tokens)
        {
            if (text is "bad")
                throw new InvalidOperationException("by order of the test");
            tokens.Add(text, 0, text.Length);
        }
    }
}
