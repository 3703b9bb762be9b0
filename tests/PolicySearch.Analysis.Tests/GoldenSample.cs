using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicySearch.Testing;

namespace PolicySearch.Analysis.Tests;

/// <summary>
/// Texts with the tokens that Lucene 10.3.2 gives for them, written by
/// <c>dotnet run -c Release --project benchmarks/VersusLucene -- … --golden tests/golden/analysis/smartcn.jsonl</c>.
/// </summary>
internal static partial class GoldenSample
{
    public static IEnumerable<(string Text, string Tokens)> Read()
    {
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "golden", "analysis", "smartcn.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return (Unescape(json.RootElement.GetProperty("text").GetString()!), json.RootElement.GetProperty("tokens").GetString()!);
        }
    }

    /// <summary>Our tokens in the notation of the sample: start-end, +increment unless 1, =term unless the text between.</summary>
    public static string Describe(TokenBuffer tokens, string text)
    {
        return string.Join(' ', Enumerable.Range(0, tokens.Count).Select(Describe));

        string Describe(int index)
        {
            var (_, _, start, end, increment) = tokens[index];
            var term = tokens.Term(index);
            return $"{start}-{end}{(increment == 1 ? "" : $"+{increment}")}{(term.SequenceEqual(text.AsSpan()[start..end]) ? "" : $"={term}")}";
        }
    }

    private static string Unescape(string text)
        => Escapes().Replace(text, match => ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("~([0-9a-f]{4})")]
    private static partial Regex Escapes();
}
