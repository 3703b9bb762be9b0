namespace AnalysisVersusLucene;

/// <summary>Gives texts to both sides and prints every difference.</summary>
internal sealed class Comparison(LucenePeer lucene, OurTokens ours)
{
    private const int BatchSize = 2000;
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
        lucene.StartHash(batch);
        // Ours are computed while Lucene works.
        var hashes = Array.ConvertAll(batch, ours.Hash);
        var different = new List<string>();
        for (var i = 0; i < batch.Length; i++)
        {
            if (lucene.ReadHash() != hashes[i])
                different.Add(batch[i]);
        }

        Texts += batch.Length;
        foreach (var text in different)
            Report(text);
    }

    private void Report(string text)
    {
        Differences++;
        if (Differences > MaxPrinted)
            return;
        var (expected, actual) = (lucene.Dump(text), ours.Dump(text));
        var first = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        Console.WriteLine($"difference in a text of {text.Length} characters, token {first}:");
        Console.WriteLine($"  Lucene {expected.ElementAtOrDefault(first)}");
        Console.WriteLine($"  ours   {actual.ElementAtOrDefault(first)}");
        var at = expected.ElementAtOrDefault(first)?.Start ?? 0;
        Console.WriteLine($"  text   {string.Concat(text.Skip(Math.Max(0, at - 20)).Take(60).Select(Escape))}");
    }

    private static string Escape(char c) => c < ' ' || c >= 0x7f && c < 0x4e00 || c > 0x9fa5 ? $"\\u{(int)c:x4}" : c.ToString();
}
