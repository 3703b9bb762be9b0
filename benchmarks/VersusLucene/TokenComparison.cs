namespace VersusLucene;

/// <summary>Gives texts to both analysers and prints every difference.</summary>
/// <param name="lucene">Lucene.</param>
/// <param name="ours">Our engine.</param>
/// <param name="work">A folder for files.</param>
internal sealed class TokenComparison(Peer lucene, Peer ours, string work)
{
    private const int BatchSize = 50_000;
    private const int MaxPrinted = 20;

    public long Texts { get; private set; }

    public long Differences { get; private set; }

    public void Run(IEnumerable<string> texts)
    {
        foreach (var batch in texts.Chunk(BatchSize))
            Compare(batch);
    }

    private void Compare(string[] batch)
    {
        var file = TextFile.Write(Path.Combine(work, "batch" + TextFile.UnitsEnding), batch);
        lucene.Send("hash", file); // Ours are computed while Lucene works.
        var mine = ours.Ask("hash", file);
        var theirs = lucene.Receive();
        Texts += batch.Length;
        foreach (var i in Enumerable.Range(0, batch.Length).Where(i => mine[i] != theirs[i]))
            Report(batch[i]);
    }

    private void Report(string text)
    {
        Differences++;
        if (Differences > MaxPrinted)
            return;
        var file = TextFile.Write(Path.Combine(work, "text" + TextFile.UnitsEnding), [text]);
        var (expected, actual) = (TokenRecord.ReadLine(lucene.Ask("dump", file)[0]), TokenRecord.ReadLine(ours.Ask("dump", file)[0]));
        var first = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        Console.WriteLine($"difference in a text of {text.Length} characters, token {first}:");
        Console.WriteLine($"  Lucene {expected.ElementAtOrDefault(first)}");
        Console.WriteLine($"  ours   {actual.ElementAtOrDefault(first)}");
        var at = expected.ElementAtOrDefault(first)?.Start ?? 0;
        Console.WriteLine($"  text   {string.Concat(text.Skip(Math.Max(0, at - 20)).Take(60).Select(Escape))}");
    }

    private static string Escape(char c) => c < ' ' || c >= 0x7f && c < 0x4e00 || c > 0x9fa5 ? $"\\u{(int)c:x4}" : c.ToString();
}
