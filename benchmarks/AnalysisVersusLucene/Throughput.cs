using System.Text;

namespace AnalysisVersusLucene;

/// <summary>Measures both sides in turn over the same texts, one thread each, and compares the medians.</summary>
internal static class Throughput
{
    public static void Measure(LucenePeer lucene, OurTokens ours, IReadOnlyList<string> texts, int rounds)
    {
        var megabytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / 1e6;
        var (theirs, mine) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            theirs.Add(megabytes / lucene.Measure(texts).Time.TotalSeconds);
            mine.Add(megabytes / ours.Measure(texts).Time.TotalSeconds);
            Console.WriteLine($"round {round + 1}: Lucene {theirs[^1]:f2} MB/s, ours {mine[^1]:f2} MB/s");
        }

        Console.WriteLine($"{texts.Count} articles, {megabytes:f1} MB of UTF-8, medians of {rounds}: Lucene {Median(theirs):f2} MB/s, ours {Median(mine):f2} MB/s, ratio {Median(mine) / Median(theirs):f2}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
