using PolicySearch.Analysis;

namespace AnalysisVersusLucene;

/// <summary>The same three questions as to Lucene, answered by our analyser.</summary>
internal sealed class OurTokens(IAnalyzer analyzer)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private readonly TokenBuffer _tokens = new();

    public ulong Hash(string text)
    {
        Analyze(text);
        ulong hash = 17;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var (_, length, start, end, increment) = _tokens[i];
            hash = Mix(Mix(Mix(Mix(hash, length), start), end), increment);
            foreach (var c in _tokens.Term(i))
                hash = Mix(hash, c);
        }

        return hash;
    }

    public List<TokenRecord> Dump(string text)
    {
        Analyze(text);
        return [.. Enumerable.Range(0, _tokens.Count).Select(i => new TokenRecord(_tokens.Term(i).ToString(), _tokens[i].StartOffset, _tokens[i].EndOffset, _tokens[i].PositionIncrement))];
    }

    public (TimeSpan Time, long Tokens) Measure(IReadOnlyList<string> texts)
    {
        var count = 0L;
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            Analyze(text);
            count += _tokens.Count;
        }

        return (System.Diagnostics.Stopwatch.GetElapsedTime(start), count);
    }

    private void Analyze(string text)
    {
        _tokens.Clear();
        analyzer.Analyze(text, _tokens);
    }

    private static ulong Mix(ulong hash, int value) => (hash ^ (ulong)value) * Multiplier;
}
