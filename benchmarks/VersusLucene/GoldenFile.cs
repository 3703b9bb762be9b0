using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VersusLucene;

/// <summary>
/// Writes texts with Lucene's tokens, one JSON object a line: <c>text</c>, in which lone surrogates (which JSON cannot hold)
/// and the sign ~ itself are written ~XXXX, and <c>tokens</c>, separated by blanks. A token is <c>start-end</c>, then
/// <c>+increment</c> if that is not 1, then <c>=term</c> if that is not the text between start and end.
/// </summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, Peer lucene, string work, IReadOnlyList<string> texts)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        var lines = lucene.Ask("dump", TextFile.Write(Path.Combine(work, "golden" + TextFile.UnitsEnding), texts));
        foreach (var (text, line) in texts.Zip(lines))
        {
            var tokens = TokenRecord.ReadLine(line).Select(token => Describe(token, text));
            file.WriteLine(JsonSerializer.Serialize(new { text = Escape(text), tokens = string.Join(' ', tokens) }, Readable));
        }
    }

    private static string Describe(TokenRecord token, string text)
    {
        var increment = token.Increment == 1 ? "" : $"+{token.Increment}";
        var term = token.Term == text[token.Start..token.End] ? "" : $"={token.Term}";
        return $"{token.Start}-{token.End}{increment}{term}";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i))
                escaped.Append(text[i]).Append(text[++i]);
            else if (char.IsSurrogate(text[i]) || text[i] == '~')
                escaped.Append($"~{(int)text[i]:x4}");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }
}
