using System.Diagnostics;
using System.Globalization;
using PolicySearch.Analysis;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Engine.Storage;

namespace VersusLucene;

/// <summary>Our engine as a peer; the commands are described in <see cref="Peer"/>.</summary>
internal sealed class OurPeer : IDisposable
{
    /// <summary>With this argument the program is the peer.</summary>
    public const string Argument = "peer";

    private const int Top = 10;
    private const int Buckets = 10;
    private const int SlowRuns = 5;
    private const int SlowQuestions = 20;

    private static readonly IndexSchema Schema = new([new("all", FieldKind.Text), new("bucket", FieldKind.Keyword)], 0);

    /// <summary>Counts as Lucene's search does by default: exactly up to 1,000.</summary>
    private static readonly SearchOptions Timed = new() { TotalLimit = 1000 };

    private readonly OurTokens _tokens = new(SmartChineseAnalyzer.Instance);
    private List<string> _questions = [];
    private MappedDirectory? _directory;
    private SearchIndex? _index;
    private IndexSearcher? _searcher;

    public void Run()
    {
        while (Console.ReadLine() is { } line)
        {
            foreach (var answer in Answer(line.Split('\t')))
                Console.WriteLine(answer);
            Console.WriteLine("ok");
            Console.Out.Flush();
        }
    }

    public void Dispose() => Close();

    private IEnumerable<string> Answer(string[] command) => command switch
    {
        ["tokens", var file] => [Measure(TextFile.Read(file).ToList())],
        ["hash", var file] => TextFile.Read(file).Select(text => _tokens.Hash(text).ToString("x", CultureInfo.InvariantCulture)),
        ["dump", var file] => TextFile.Read(file).Select(_tokens.Dump),
        ["index", var file, var folder, var threads] => [Index(file, folder, int.Parse(threads, CultureInfo.InvariantCulture))],
        ["questions", var file] => ReadQuestions(file),
        ["open", var folder] => [Open(folder)],
        ["close"] => Close(),
        ["answers"] => _questions.SelectMany((question, i) => Answers(i, question)),
        ["pruned"] => _questions.SelectMany((question, i) => Pruned(i, question)),
        ["slowest"] => Slowest(),
        ["survey", var folder] => Survey(folder),
        ["times", var threads, var passes] => [Times(int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(passes, CultureInfo.InvariantCulture))],
        ["spin", var threads] => [Line(Spin.Measure(int.Parse(threads, CultureInfo.InvariantCulture)).TotalSeconds)],
        ["memory"] => File.ReadLines("/proc/self/status").Where(line => line.StartsWith("Rss", StringComparison.Ordinal) || line.StartsWith("VmRSS", StringComparison.Ordinal)),
        _ => throw new InvalidOperationException($"Unknown command {command[0]}."),
    };

    private string Measure(List<string> texts)
    {
        var (time, count) = _tokens.Measure(texts);
        return Line(time.TotalSeconds, count);
    }

    private static string Index(string file, string folder, int threads)
    {
        File.WriteAllText("/proc/self/clear_refs", "5"); // The peak of memory begins anew.
        var start = Stopwatch.GetTimestamp();
        using var directory = new MappedDirectory(folder);
        using var index = SearchIndex.Open(directory, Schema, SmartChineseAnalyzer.Instance, new IndexOptions { ScrubBytesPerSecond = 0, IndexingThreads = threads });
        index.Writer.AddAll(TextFile.Read(file).Select((text, i) => new IndexDocument(Number(i)).AddText("all", text).AddKeyword("bucket", Number(i % Buckets))));
        index.Writer.Merge();
        index.Writer.Commit();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return Line(seconds, double.Parse(peak.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));
    }

    private string[] ReadQuestions(string file)
    {
        _questions = [.. TextFile.Read(file)];
        return [];
    }

    private string Open(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        _directory = new MappedDirectory(folder);
        _index = SearchIndex.Open(_directory, Schema, SmartChineseAnalyzer.Instance, new IndexOptions { ReadOnly = true });
        _searcher = _index.Acquire();
        _searcher.Search(Or(_questions[0]), Top, Timed);
        return Line(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private string[] Close()
    {
        _searcher?.Dispose();
        _index?.Dispose();
        _directory?.Dispose();
        return [];
    }

    private IEnumerable<string> Answers(int number, string question)
    {
        var tokens = Analyze(new TokenBuffer(), question);
        if (tokens.Count == 0)
            return [];
        List<Query> terms = [.. tokens.Select(token => token.Term)];
        return
        [
            Run("or", number, BooleanQuery.AnyOf(terms)),
            Run("and", number, BooleanQuery.AllOf(terms)),
            Run("and3", number, BooleanQuery.AllOf([.. terms.Take(3)])),
            Run("phrase2", number, Phrase([.. tokens.Take(2)])),
            Run("phrase3", number, Phrase([.. tokens.TakeLast(3)])),
            Run("not", number, new BooleanQuery { Should = terms[..^1], MustNot = [terms[^1]] }),
            Run("half", number, new BooleanQuery { Should = terms, MinimumShouldMatch = (terms.Count + 1) / 2 }),
            Run("filter", number, BooleanQuery.AnyOf(terms), new KeywordFilter("bucket", Number(number % Buckets))),
            Run("mustshould", number, new BooleanQuery { Must = [terms[0]], Should = terms }),
        ];
    }

    /// <summary>All matches are counted by going through them; the ten hits come from the pruned search.</summary>
    private string Run(string form, int number, Query query, Filter? filter = null)
    {
        var counted = _searcher!.Search(query, 0, new SearchOptions { TotalLimit = int.MaxValue, Filter = filter });
        var found = _searcher.Search(query, Top, new SearchOptions { TotalLimit = 0, Filter = filter });
        return string.Join('\t', [form, Number(number), Line(counted.Total), .. found.Hits.Select(Describe)]);
    }

    /// <summary>Whether pruned and exhaustive search give the same hits, for several limits: a line for each difference.</summary>
    private IEnumerable<string> Pruned(int number, string question)
    {
        foreach (var limit in new[] { 10, 200, 1000 })
        {
            var query = Or(question);
            var pruned = _searcher!.Search(query, limit, new SearchOptions { TotalLimit = 0 });
            var exhaustive = _searcher.Search(query, limit, new SearchOptions { Exhaustive = true });
            if (!pruned.Hits.SequenceEqual(exhaustive.Hits))
                yield return $"question {number}, {limit} hits: pruned and exhaustive search differ";
        }
    }

    /// <summary>The questions that take longest, each by the best of some runs.</summary>
    private IEnumerable<string> Slowest()
    {
        var best = new double[_questions.Count];
        Array.Fill(best, double.MaxValue);
        for (var run = 0; run < SlowRuns; run++)
        {
            for (var i = 0; i < best.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                _searcher!.Search(Or(_questions[i]), Top, Timed);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return best.Index().OrderByDescending(time => time.Item).Take(SlowQuestions).Select(time =>
            string.Create(CultureInfo.InvariantCulture, $"question {time.Index}: {time.Item:0.000} ms, {Analyze(new TokenBuffer(), _questions[time.Index]).Count} tokens"));
    }

    private List<string> Survey(string folder)
    {
        using var survey = new RangeSurvey(folder);
        foreach (var question in _questions)
        {
            var found = _searcher!.Search(Or(question), Top, Timed);
            if (found.Hits.Count == Top)
                survey.Add(Analyze(new TokenBuffer(), question).Select(token => token.Term.Term), found.Hits[^1].Score);
        }

        return [.. survey.Lines()];
    }

    private string Times(int threads, int passes)
    {
        var times = new double[_questions.Count * passes];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        var running = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(times);
        return Line(times[times.Length / 2], times[(int)(times.Length * 99L / 100)], times.Length / seconds);

        void Work()
        {
            var buffer = new TokenBuffer();
            for (var number = Interlocked.Increment(ref next); number < times.Length; number = Interlocked.Increment(ref next))
            {
                var begin = Stopwatch.GetTimestamp();
                _searcher!.Search(BooleanQuery.AnyOf([.. Analyze(buffer, _questions[number % _questions.Count]).Select(token => token.Term)]), Top, Timed);
                times[number] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }
        }
    }

    private string Describe(ScoredDoc hit) => string.Create(CultureInfo.InvariantCulture, $"{_searcher!.GetId(hit.Doc)}:{hit.Score}");

    private static BooleanQuery Or(string question) => BooleanQuery.AnyOf([.. Analyze(new TokenBuffer(), question).Select(token => token.Term)]);

    private static PhraseQuery Phrase(IReadOnlyList<(TermQuery Term, int Position)> tokens) =>
        new("all", [.. tokens.Select(token => token.Term.Term)], [.. tokens.Select(token => token.Position)]);

    private static List<(TermQuery Term, int Position)> Analyze(TokenBuffer buffer, string text)
    {
        buffer.Clear();
        SmartChineseAnalyzer.Instance.Analyze(text, buffer);
        var position = -1;
        var tokens = new List<(TermQuery, int)>();
        for (var i = 0; i < buffer.Count; i++)
            tokens.Add((new TermQuery("all", buffer.Term(i).ToString()), position += buffer[i].PositionIncrement));
        return tokens;
    }

    private static string Line(params double[] numbers) => string.Join('\t', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
