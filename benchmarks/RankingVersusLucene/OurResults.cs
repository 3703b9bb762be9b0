using System.Diagnostics;
using System.Globalization;
using PolicySearch.Analysis;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;

namespace RankingVersusLucene;

/// <summary>The same index and the same questions in our engine.</summary>
internal sealed class OurResults : IDisposable
{
    private const int Top = 10;
    private const int Buckets = 10;

    private static readonly IndexSchema Schema = new([new("all", FieldKind.Text), new("bucket", FieldKind.Keyword)], 0);

    private readonly MappedDirectory _directory;
    private readonly SearchIndex _index;
    private readonly IndexSearcher _searcher;
    private readonly TokenBuffer _tokens = new();

    public OurResults(string folder, IReadOnlyList<string> articles)
    {
        _directory = new MappedDirectory(folder);
        _index = SearchIndex.Open(_directory, Schema, SmartChineseAnalyzer.Instance);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < articles.Count; i++)
            _index.Writer.Add(new IndexDocument(Text(i)).AddText("all", articles[i]).AddKeyword("bucket", Text(i % Buckets)));
        _index.Writer.Merge();
        _index.Writer.Commit();
        IndexSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        _searcher = _index.Acquire();
    }

    public double IndexSeconds { get; }

    public IEnumerable<(string Form, Answer Answer)> Answers(int number, string question)
    {
        var tokens = Analyze(question);
        List<Query> terms = [.. tokens.Select(token => token.Term)];
        yield return ("or", Run(BooleanQuery.AnyOf(terms)));
        yield return ("and", Run(BooleanQuery.AllOf(terms)));
        yield return ("and3", Run(BooleanQuery.AllOf([.. terms.Take(3)])));
        yield return ("phrase2", Run(Phrase([.. tokens.Take(2)])));
        yield return ("phrase3", Run(Phrase([.. tokens.TakeLast(3)])));
        yield return ("not", Run(new BooleanQuery { Should = terms[..^1], MustNot = [terms[^1]] }));
        yield return ("half", Run(new BooleanQuery { Should = terms, MinimumShouldMatch = (terms.Count + 1) / 2 }));
        yield return ("filter", Run(BooleanQuery.AnyOf(terms), new KeywordFilter("bucket", Text(number % Buckets))));
        yield return ("mustshould", Run(new BooleanQuery { Must = [terms[0]], Should = terms }));
    }

    /// <summary>Median and 99th percentile of the OR questions in milliseconds, analysis included, and the processor's time for each on average.</summary>
    public (double P50, double P99, double Processor) Time(IReadOnlyList<string> questions)
    {
        var times = new double[questions.Count];
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _searcher.Search(BooleanQuery.AnyOf([.. Analyze(questions[i]).Select(token => token.Term)]), Top);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[times.Length / 2], times[times.Length * 99 / 100], (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times.Length);
    }

    public void Dispose()
    {
        _searcher.Dispose();
        _index.Dispose();
        _directory.Dispose();
    }

    private Answer Run(Query query, Filter? filter = null)
    {
        var found = _searcher.Search(query, Top, new SearchOptions { TotalLimit = int.MaxValue, Filter = filter });
        return new Answer(found.Total, [.. found.Hits.Select(hit => (int.Parse(_searcher.GetId(hit.Doc), CultureInfo.InvariantCulture), hit.Score))]);
    }

    private static PhraseQuery Phrase(IReadOnlyList<(TermQuery Term, int Position)> tokens) =>
        new("all", [.. tokens.Select(token => token.Term.Term)], [.. tokens.Select(token => token.Position)]);

    private List<(TermQuery Term, int Position)> Analyze(string text)
    {
        _tokens.Clear();
        SmartChineseAnalyzer.Instance.Analyze(text, _tokens);
        var position = -1;
        var tokens = new List<(TermQuery, int)>();
        for (var i = 0; i < _tokens.Count; i++)
            tokens.Add((new TermQuery("all", _tokens.Term(i).ToString()), position += _tokens[i].PositionIncrement));
        return tokens;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
