using System.Diagnostics;
using PolicySearch.Analysis;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;

namespace VectorsVersusFaiss;

/// <summary>An index of vectors in one segment, with fields to filter by.</summary>
internal sealed class OurIndex : IDisposable
{
    private const string Vectors = "embedding";
    private const string Groups = "group";

    private readonly MappedDirectory _directory;
    private readonly SearchIndex _index;
    private readonly IndexSearcher _searcher;
    private readonly Stopwatch _clock = new();

    private OurIndex(string folder)
    {
        _directory = new MappedDirectory(folder);
        var schema = new IndexSchema(
            [new(Vectors, FieldKind.Vector), new(Groups, FieldKind.Keyword)], ClauseVectors.Dimension);
        _index = SearchIndex.Open(_directory, schema, new NoAnalyzer(), new IndexOptions { AutoMerge = false, ScrubBytesPerSecond = 0 });
        _searcher = _index.Acquire();
    }

    /// <summary>Shares of the documents that the filters let pass.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.1, 0.01, 0.001];

    public int DocCount => _searcher.DocCount;

    /// <summary>The file with the codes.</summary>
    public string VectorsFile => Directory.EnumerateFiles(_directory.Path, "*.vectors*").Single();

    /// <summary>Builds the index anew: articles after articles, from the first again, until there are enough windows.</summary>
    public static OurIndex Build(string folder, ClauseVectors clauses, int windows)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        using (var empty = new OurIndex(folder))
            empty.Fill(clauses, windows);
        return new OurIndex(folder);
    }

    /// <summary>Documents of about a share of the index, spread over it or all together.</summary>
    public static Filter FilterOf(double share, bool together) => new KeywordFilter(Groups, GroupOf(share, together));

    public (IReadOnlyList<VectorHit> Hits, double Seconds) Search(ReadOnlySpan<float> question, int limit, bool exact, Filter? filter = null)
    {
        _clock.Restart();
        var hits = _searcher.SearchVectors(Vectors, question, limit, filter, exact).Hits;
        return (hits, _clock.Elapsed.TotalSeconds);
    }

    public void Dispose()
    {
        _searcher.Dispose();
        _index.Dispose();
        _directory.Dispose();
    }

    private void Fill(ClauseVectors clauses, int windows)
    {
        var random = new Random(1);
        var written = 0;
        for (var doc = 0; written < windows;)
        {
            var passage = 0;
            for (var article = 0; article < clauses.Windows.Length && written < windows; article++, doc++)
            {
                var document = Document(doc, written / (double)windows, random.NextDouble());
                for (var window = 0; window < clauses.Windows[article]; window++, passage++)
                {
                    if (written++ < windows)
                        document.AddVector(Vectors, clauses.Passage(passage));
                }

                _index.Writer.Add(document);
            }
        }

        _index.Writer.Commit();
        _index.Writer.Merge();
        _index.Writer.Commit();
    }

    private static IndexDocument Document(int number, double place, double chance)
    {
        var document = new IndexDocument($"{number}");
        foreach (var share in Shares)
        {
            if (chance < share)
                document.AddKeyword(Groups, GroupOf(share, together: false));
            if (place >= 0.4 && place < 0.4 + share)
                document.AddKeyword(Groups, GroupOf(share, together: true));
        }

        return document;
    }

    private static string GroupOf(double share, bool together) => $"{(together ? "together" : "scattered")} {share}";

    private sealed class NoAnalyzer : IAnalyzer
    {
        public string Version => "none";

        public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
        {
        }
    }
}
