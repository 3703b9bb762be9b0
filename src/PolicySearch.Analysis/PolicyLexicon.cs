using System.Security.Cryptography;
using System.Text;
using PolicySearch.Analysis.Tries;

namespace PolicySearch.Analysis;

/// <summary>
/// Words that <see cref="PolicyAnalyzer"/> knows beside those of the dictionary: departments, places, programmes and terms.
/// </summary>
public sealed class PolicyLexicon
{
    /// <summary>Longest word, in UTF-16 code units of its folded form.</summary>
    public const int MaxWordLength = 32;

    private const string DefaultName = "policy-lexicon.txt";
    private static readonly Lazy<PolicyLexicon> LazyDefault = new(() => new PolicyLexicon(ReadDefault()));

    private PolicyLexicon(IEnumerable<string> words)
    {
        Words = [.. words.Select(TextFolder.Fold).Distinct().Order(StringComparer.Ordinal)];
        Trie = DoubleArrayTrie.Build(Words);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Words))))[..8];
    }

    /// <summary>The words that come with the analyser.</summary>
    public static PolicyLexicon Default => LazyDefault.Value;

    /// <summary>No words at all.</summary>
    public static PolicyLexicon Empty { get; } = new([]);

    /// <summary>All words in their folded form, in ordinal order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>First digits of the checksum of the words.</summary>
    public string Hash { get; }

    internal DoubleArrayTrie Trie { get; }

    /// <summary>
    /// The default words and those of <paramref name="files"/>: UTF-8, one word a line, a line that begins with # is a comment.
    /// </summary>
    /// <exception cref="PolicyLexiconException">A file cannot be read, or a line is no word.</exception>
    public static PolicyLexicon Load(params string[] files) => new(Default.Words.Concat(files.SelectMany(ReadFile)));

    private static List<string> ReadDefault()
    {
        using var reader = EmbeddedData.OpenText(DefaultName);
        return ReadWords(reader, DefaultName);
    }

    private static List<string> ReadFile(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return ReadWords(reader, path);
        }
        catch (DecoderFallbackException e)
        {
            throw new PolicyLexiconException($"词表 {path} 不是 UTF-8 编码。请另存为 UTF-8 后重试。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyLexiconException($"词表 {path} 无法读取：{e.Message} 请检查路径和权限。", e);
        }
    }

    private static List<string> ReadWords(TextReader reader, string name)
    {
        var words = new List<string>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var word = line.Trim();
            if (word.Length == 0 || word[0] == '#')
                continue;
            if (FindFault(word) is { } fault)
                throw new PolicyLexiconException($"词表 {name} 第 {number} 行“{Shorten(word)}”{fault}");
            words.Add(word);
        }

        return words;
    }

    private static string? FindFault(string word)
    {
        var length = TextFolder.Fold(word).Length;
        return length switch
        {
            < 2 => "只有一个字。每行请写一个至少两个字的词。",
            > MaxWordLength => $"超过 {MaxWordLength} 个字。每行请只写一个词。",
            _ when word.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => "含有空白。每行请只写一个词，词中不要空格。",
            _ when !char.IsLetterOrDigit(word, 0) => "不是以汉字、字母或数字开头。请改正或删去。",
            _ => null,
        };
    }

    private static string Shorten(string word) => word.Length <= 20 ? word : word[..20] + "…";
}
