using System.Text;
using PolicySearch.Analysis.Tries;

namespace PolicySearch.Analysis.Folding;

/// <summary>What each character and phrase folds to.</summary>
internal sealed class FoldingTable
{
    private const int WideToNarrow = '\uff10' - '0';

    private readonly char[] _basic = new char[char.MaxValue + 1];
    private readonly bool[] _isSimple = new bool[char.MaxValue + 1];
    private readonly DoubleArrayTrie _phrases;
    private readonly string[] _replacements;

    /// <param name="pairs">Texts and what stands for them, single characters and phrases.</param>
    /// <param name="narrowAndLower">Whether full-width letters and digits become narrow and letters lower case.</param>
    public FoldingTable(IReadOnlyList<(string From, string To)> pairs, bool narrowAndLower)
    {
        for (var c = 0; c < _basic.Length; c++)
            _basic[c] = narrowAndLower ? NarrowAndLower((char)c) : (char)c;
        Array.Fill(_isSimple, true);
        Array.Fill(_isSimple, false, '\ud800', '\udc00' - '\ud800');
        foreach (var (from, to) in pairs.Where(pair => pair is { From.Length: 1, To.Length: 1 }))
            _basic[from[0]] = to[0];
        var others = pairs.Where(pair => pair is not { From.Length: 1, To.Length: 1 }).ToList();
        foreach (var (from, _) in others)
            _isSimple[from[0]] = false;
        _phrases = DoubleArrayTrie.Build([.. others.Select(pair => pair.From)]);
        _replacements = [.. others.Select(pair => pair.To)];
        LowersSupplementary = narrowAndLower;
    }

    /// <summary>Whether supplementary letters become lower case.</summary>
    public bool LowersSupplementary { get; }

    /// <summary>Whether a character folds to one character whatever follows it.</summary>
    public bool IsSimple(char c) => _isSimple[c];

    /// <summary>What a character folds to by itself, if no phrase begins with it.</summary>
    public char Basic(char c) => _basic[c];

    /// <summary>The longest phrase that <paramref name="text"/> begins with.</summary>
    /// <returns>Its length, 0 if there is none.</returns>
    public int MatchPhrase(ReadOnlySpan<char> text, out string replacement)
    {
        var length = 0;
        replacement = "";
        var node = DoubleArrayTrie.Root;
        for (var i = 0; i < text.Length && (node = _phrases.Follow(node, text[i])) >= 0; i++)
        {
            if (_phrases.ValueAt(node) is > 0 and var value)
                (length, replacement) = (i + 1, _replacements[value - 1]);
        }

        return length;
    }

    /// <summary>What the pair of surrogates at the start of <paramref name="text"/> folds to by itself.</summary>
    public Rune Supplementary(ReadOnlySpan<char> text)
    {
        var rune = new Rune(text[0], text[1]);
        return LowersSupplementary ? Rune.ToLowerInvariant(rune) : rune;
    }

    private static char NarrowAndLower(char c) => char.ToLowerInvariant(c is >= '\uff10' and <= '\uff19' or >= '\uff21' and <= '\uff3a' or >= '\uff41' and <= '\uff5a' ? (char)(c - WideToNarrow) : c);
}
