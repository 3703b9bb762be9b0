namespace VectorsVersusFaiss;

/// <summary>Time of a question: plain reads, exact scan, coarse search, and FAISS, in turn; medians.</summary>
internal sealed class SpeedTable(ClauseVectors clauses, OurIndex index, int count, int rounds)
{
    private const int Limit = 10;
    private const int FusionLimit = 1000;
    private const int QuestionsPerRound = 20;
    private const string Plain = "plain read of the mapped file";

    private readonly Dictionary<string, List<double>> _times = [];

    public void Print(string python)
    {
        using var read = new PlainRead((long)count * ClauseVectors.Dimension, index.VectorsFile);
        using var faiss = python == "none" ? null : new FaissPeer(python, clauses, count);
        for (var round = 0; round <= rounds; round++)
        {
            if (round == 1)
                _times.Clear(); // The first round warms up.
            Run(read);
            foreach (var name in faiss?.Build.Names ?? [])
                Add($"FAISS {name}", faiss!.Search(name, QuestionsPerRound, Limit).Seconds);
        }

        Console.WriteLine($"one question, {count} × {ClauseVectors.Dimension}, one thread, {rounds} rounds of {QuestionsPerRound} in turn, medians{(faiss is null ? "" : $"; FAISS {faiss.Build.Version} ({faiss.Build.Options})")}");
        Console.WriteLine("                                     ms     GB/s of codes    ×plain read    ×fastest FAISS");
        var plain = Median(Plain);
        var peer = _times.Keys.Where(name => name.StartsWith("FAISS", StringComparison.Ordinal)).Select(Median).DefaultIfEmpty(double.NaN).Min();
        foreach (var name in _times.Keys)
            Console.WriteLine($"{name,-32}{Median(name) * 1e3,8:F2}{(double)count * ClauseVectors.Dimension / Median(name) / 1e9,16:F1}{Median(name) / plain,17:F2}{Median(name) / peer,17:F3}");
        Console.WriteLine();
    }

    private void Run(PlainRead read)
    {
        for (var question = 0; question < QuestionsPerRound; question++)
        {
            Add(Plain, read.SecondsOfMapped());
            Add("plain read of own memory", read.SecondsOfOwn());
        }

        foreach (var (name, limit, exact) in new[] { ("exact, 10", Limit, true), ("coarse, 10", Limit, false), ("exact, 1000", FusionLimit, true), ("coarse, 1000", FusionLimit, false) })
        {
            for (var question = 0; question < QuestionsPerRound; question++)
                Add(name, index.Search(clauses.Question(question), limit, exact).Seconds);
        }
    }

    private void Add(string name, params double[] seconds)
    {
        if (!_times.TryGetValue(name, out var times))
            _times.Add(name, times = []);
        times.AddRange(seconds);
    }

    private double Median(string name) => _times[name].Order().ElementAt(_times[name].Count / 2);
}
