using System.Text;
using PolicySearch.Analysis.Folding;

namespace PolicySearch.Analysis;

/// <summary>
/// Folds text to the one form in which it is indexed and searched: traditional characters become simplified (OpenCC's tables,
/// the longest phrase first), full-width letters and digits narrow, letters lower case. Punctuation keeps its form.
/// </summary>
public static class TextFolder
{
    private const string Resource = "traditional-simplified.tsv";

    private static readonly Lazy<IReadOnlyList<(string From, string To)>> Pairs = new(ReadPairs);
    private static readonly Lazy<FoldingTable> Folding = new(() => new FoldingTable(Pairs.Value, narrowAndLower: true));
    private static readonly Lazy<FoldingTable> Simplification = new(() => new FoldingTable(Pairs.Value, narrowAndLower: false));

    /// <summary>First digits of the checksum of the tables.</summary>
    internal static string TableHash { get; } = EmbeddedData.HashOf(Resource);

    /// <summary>The folded form of <paramref name="text"/>.</summary>
    public static string Fold(string text) => Fold(text.AsSpan()).ToString();

    /// <summary>The folded form of <paramref name="text"/>, with the way back to the original.</summary>
    public static FoldedText Fold(ReadOnlySpan<char> text)
    {
        var folded = new FoldedText();
        Fold(text, folded);
        return folded;
    }

    /// <summary>Like <see cref="Fold(ReadOnlySpan{char})"/>, into an object that was used before.</summary>
    public static void Fold(ReadOnlySpan<char> text, FoldedText folded) => Convert(text, Folding.Value, folded);

    /// <summary><paramref name="text"/> with simplified characters and nothing else changed.</summary>
    public static string Simplify(string text)
    {
        var folded = new FoldedText();
        Convert(text, Simplification.Value, folded);
        return folded.ToString();
    }

    private static void Convert(ReadOnlySpan<char> text, FoldingTable table, FoldedText folded)
    {
        folded.Clear(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (table.IsSimple(text[i]))
                folded.Append(table.Basic(text[i]), i++);
            else
                i += ConvertPhrase(text[i..], i, table, folded);
        }
    }

    private static int ConvertPhrase(ReadOnlySpan<char> text, int start, FoldingTable table, FoldedText folded)
    {
        if (table.MatchPhrase(text, out var replacement) is > 0 and var length)
        {
            AppendPhrase(text[..length], replacement, start, folded);
            return length;
        }

        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            Span<char> pair = stackalloc char[2];
            table.Supplementary(text).EncodeToUtf16(pair);
            folded.Append(pair, start, start + 2);
            return 2;
        }

        folded.Append(table.Basic(text[0]), start);
        return 1;
    }

    /// <summary>Appends character by character, so that a word that begins or ends inside the phrase keeps its own place.</summary>
    private static void AppendPhrase(ReadOnlySpan<char> phrase, ReadOnlySpan<char> replacement, int start, FoldedText folded)
    {
        while (!phrase.IsEmpty)
        {
            Rune.DecodeFromUtf16(phrase, out _, out var length);
            Rune.DecodeFromUtf16(replacement, out _, out var newLength);
            // Characters that have no partner belong to the last that has one.
            if (length == phrase.Length || newLength == replacement.Length)
                (length, newLength) = (phrase.Length, replacement.Length);
            folded.Append(replacement[..newLength], start, start + length);
            phrase = phrase[length..];
            replacement = replacement[newLength..];
            start += length;
        }
    }

    private static List<(string From, string To)> ReadPairs()
    {
        using var reader = EmbeddedData.OpenText(Resource);
        var pairs = new List<(string From, string To)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var from, var to] && !line.StartsWith('#'))
                pairs.Add((from, to));
        }

        return pairs;
    }
}
