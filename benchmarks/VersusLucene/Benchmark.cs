using System.Globalization;

namespace VersusLucene;

/// <summary>Runs both engines in turn over one corpus.</summary>
/// <param name="lucene">Lucene.</param>
/// <param name="ours">Our engine.</param>
/// <param name="corpus">Texts and questions.</param>
/// <param name="work">A folder for files and indexes; indexes that are there are used again.</param>
/// <param name="rounds">How often queries are measured, engines in turn.</param>
internal sealed class Benchmark(Peer lucene, Peer ours, TestCorpus corpus, string work, int rounds)
{
    private const int Passes = 3;
    private const int OpenRounds = 3;
    private const int IndexingRounds = 2;

    private readonly Figures _figures = new();
    private readonly string _lucenes = Path.Combine(work, "lucene-index");
    private readonly string _ours = Path.Combine(work, "our-index");

    private string Texts => Path.Combine(work, "texts");

    /// <summary>Measures what is asked for.</summary>
    /// <returns>Number of answers that differ.</returns>
    public int Run(IReadOnlySet<string> parts)
    {
        Directory.CreateDirectory(work);
        if (parts.Contains("indexing"))
            MeasureIndexing();
        BuildIndexes();
        foreach (var peer in new[] { lucene, ours })
            peer.Ask("questions", TextFile.Write(Path.Combine(work, "questions"), corpus.Questions));
        MeasureOpening(parts.Contains("open") ? OpenRounds : 1);
        var differences = parts.Contains("answers") ? CompareAnswers() : 0;
        if (parts.Contains("queries"))
            MeasureQueries();
        if (parts.Contains("survey"))
            ours.Ask("survey", _ours).ForEach(Console.WriteLine);
        if (parts.Contains("slowest"))
            ours.Ask("slowest").ForEach(Console.WriteLine);
        MeasureMemory();
        foreach (var peer in new[] { lucene, ours })
            peer.Ask("close");
        _figures.Print();
        return differences;
    }

    private void MeasureIndexing()
    {
        TextFile.Write(Texts, corpus.Count, corpus.Texts);
        for (var round = 0; round < IndexingRounds; round++)
        {
            foreach (var threads in new[] { "1", "2" })
            {
                var (theirs, mine) = (TryIndex(lucene, threads), TryIndex(ours, threads));
                _figures.Add($"indexing in turn, articles/s, threads: {threads}", corpus.Count / theirs[0], corpus.Count / mine[0]);
                _figures.Add($"indexing, peak memory, MB, threads: {threads}", theirs[1] * 1024 / 1e6, mine[1] * 1024 / 1e6);
            }
        }
    }

    private double[] TryIndex(Peer peer, string threads)
    {
        var folder = Path.Combine(work, "try-index");
        var numbers = peer.Numbers("index", Texts, folder, threads);
        Directory.Delete(folder, recursive: true);
        return numbers;
    }

    private void BuildIndexes()
    {
        var theirs = Build(lucene, _lucenes);
        var mine = Build(ours, _ours);
        if (theirs > 0 && mine > 0)
            _figures.Add("indexing, articles/s, one thread", corpus.Count / theirs, corpus.Count / mine);
        File.Delete(Texts);
        _figures.Add("index, MB: the same content", IndexSizes.Lucene(_lucenes), IndexSizes.Ours(_ours));
        _figures.Add("index, MB: ours with ids and columns", IndexSizes.Lucene(_lucenes), IndexSizes.All(_ours));
        foreach (var (name, size) in IndexSizes.Parts(_ours))
            Console.WriteLine($"  ours, {name}: {size:0.00} MB");
    }

    /// <summary>Builds an index, unless it is there from an earlier run.</summary>
    /// <returns>The time in seconds; 0 where it was there.</returns>
    private double Build(Peer peer, string folder)
    {
        var complete = folder + ".complete";
        if (File.Exists(complete))
            return 0;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        if (!File.Exists(Texts))
            TextFile.Write(Texts, corpus.Count, corpus.Texts);
        var seconds = peer.Numbers("index", Texts, folder, "1")[0];
        File.Create(complete).Dispose();
        return seconds;
    }

    private void MeasureOpening(int count)
    {
        for (var round = 0; round < count; round++)
        {
            if (round > 0)
                lucene.Ask("close");
            var theirs = lucene.Numbers("open", _lucenes)[0];
            if (round > 0)
                ours.Ask("close");
            _figures.Add(round == 0 ? "open to first answer, ms, new process" : "open to first answer, ms, again", theirs, ours.Numbers("open", _ours)[0]);
        }
    }

    private int CompareAnswers()
    {
        lucene.Send("answers"); // Ours are found while Lucene works.
        var mine = ours.Ask("answers").Select(Answer.ReadLine).ToDictionary(answer => (answer.Form, answer.Question));
        var comparison = new AnswerComparison();
        foreach (var answer in lucene.Receive().Select(Answer.ReadLine))
            comparison.Add(answer, mine[(answer.Form, answer.Question)]);
        var pruned = ours.Ask("pruned");
        pruned.ForEach(Console.WriteLine);
        Console.WriteLine($"{corpus.Questions.Count} questions, {comparison.Answers} answers: {comparison.Differences} differences; {comparison.Identical} identical in ids and order, ties included; "
            + $"largest difference of scores {comparison.LargestScoreDifference.ToString("0.##########", CultureInfo.InvariantCulture)}; pruned and exhaustive search differ in {pruned.Count} of {corpus.Questions.Count * 3}");
        return comparison.Differences + pruned.Count + Math.Abs(mine.Count - comparison.Answers);
    }

    private void MeasureQueries()
    {
        var (luceneFirst, oursFirst) = (lucene.Numbers("times", "1", "1"), ours.Numbers("times", "1", "1"));
        _figures.Add("each question for the first time, queries/s", luceneFirst[2], oursFirst[2]);
        Warm();
        var scaling = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            AddTimes("one thread", "1");
            AddTimes("two threads", "2");
            scaling.Add(MachineScaling());
        }

        Console.WriteLine($"two threads' work over one's, registers only: {string.Join(' ', scaling.Select(factor => factor.ToString("0.00", CultureInfo.InvariantCulture)))}");
    }

    /// <summary>How much more two threads do than one where nothing but registers is touched: the most that a second thread can gain here.</summary>
    private double MachineScaling() => 2 * ours.Numbers("spin", "1")[0] / ours.Numbers("spin", "2")[0];

    private void Warm()
    {
        lucene.Numbers("times", "1", "3");
        ours.Numbers("times", "1", "3");
    }

    private void AddTimes(string name, string threads)
    {
        var (theirs, mine) = (lucene.Numbers("times", threads, $"{Passes}"), ours.Numbers("times", threads, $"{Passes}"));
        _figures.Add($"OR, top 10, {name}: p50 ms", theirs[0], mine[0]);
        _figures.Add($"OR, top 10, {name}: p99 ms", theirs[1], mine[1]);
        _figures.Add($"OR, top 10, {name}: queries/s", theirs[2], mine[2]);
    }

    private void MeasureMemory()
    {
        foreach (var (theirs, mine) in lucene.Ask("memory").Zip(ours.Ask("memory")))
            _figures.Add($"resident memory, MB: {theirs.Split(':')[0]}", Megabytes(theirs), Megabytes(mine));
    }

    private static double Megabytes(string line) =>
        double.Parse(line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
}
