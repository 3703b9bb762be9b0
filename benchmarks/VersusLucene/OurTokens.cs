using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicySearch.Analysis;

namespace VersusLucene;

/// <summary>What our analyser makes of texts, in the forms in which Lucene's peer tells it.</summary>
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

    public string Dump(string text)
    {
        Analyze(text);
        var line = new StringBuilder("dump");
        for (var i = 0; i < _tokens.Count; i++)
        {
            line.Append(CultureInfo.InvariantCulture, $"\t{_tokens[i].StartOffset},{_tokens[i].EndOffset},{_tokens[i].PositionIncrement},");
            foreach (var c in _tokens.Term(i))
                line.Append(CultureInfo.InvariantCulture, $"{(int)c:x4}");
        }

        return line.ToString();
    }

    public (TimeSpan Time, long Tokens) Measure(IReadOnlyList<string> texts)
    {
        var count = 0L;
        var start = Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            Analyze(text);
            count += _tokens.Count;
        }

        return (Stopwatch.GetElapsedTime(start), count);
    }

    private void Analyze(string text)
    {
        _tokens.Clear();
        analyzer.Analyze(text, _tokens);
    }

    private static ulong Mix(ulong hash, int value) => (hash ^ (ulong)value) * Multiplier;
}
