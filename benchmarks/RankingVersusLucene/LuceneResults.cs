using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RankingVersusLucene;

/// <summary>What Lucene answers, in a process of its own.</summary>
internal sealed class LuceneResults
{
    public Dictionary<(string Form, int Question), Answer> Answers { get; } = [];

    public double IndexSeconds { get; private set; }

    /// <summary>Median and 99th percentile of the OR questions in milliseconds, a pair for each round.</summary>
    public List<(double P50, double P99)> Times { get; } = [];

    /// <param name="peers">The folder that holds <c>lucene/run.sh</c>.</param>
    /// <param name="work">An empty folder.</param>
    /// <param name="articles">The texts to index.</param>
    /// <param name="questions">The questions.</param>
    public static LuceneResults Run(string peers, string work, IReadOnlyList<string> articles, IReadOnlyList<string> questions)
    {
        var articlesFile = Write(Path.Combine(work, "articles"), articles);
        var questionsFile = Write(Path.Combine(work, "questions"), questions);
        var program = Path.Combine(AppContext.BaseDirectory, "LuceneRanking.java");
        string[] arguments = [Path.Combine(peers, "lucene", "run.sh"), program, articlesFile, questionsFile, Path.Combine(work, "lucene-index")];
        using var process = Process.Start(new ProcessStartInfo("sh", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var results = new LuceneResults();
        while (process.StandardOutput.ReadLine() is { } line)
            results.Read(line.Split('\t'));
        process.WaitForExit();
        return process.ExitCode == 0 ? results : throw new InvalidOperationException($"Lucene ended with exit code {process.ExitCode}.");
    }

    private void Read(string[] parts)
    {
        switch (parts[0])
        {
            case "indexed":
                IndexSeconds = Number(parts[1]);
                break;
            case "times":
                Times.Add((Number(parts[1]), Number(parts[2])));
                break;
            default:
                var hits = parts[3..].Select(hit => hit.Split(':')).Select(hit => (int.Parse(hit[0], CultureInfo.InvariantCulture), (float)Number(hit[1])));
                Answers.Add((parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)), new Answer(long.Parse(parts[2], CultureInfo.InvariantCulture), [.. hits]));
                break;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Write(string path, IReadOnlyList<string> texts)
    {
        using var file = new BufferedStream(File.Create(path), 1 << 20);
        WriteInt32(file, texts.Count);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            WriteInt32(file, bytes.Length);
            file.Write(bytes);
        }

        return path;
    }

    private static void WriteInt32(Stream file, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        file.Write(bytes);
    }
}
