namespace PolicySearch.Search.Suggesting;

/// <summary>
/// The words of the corpus by sound, and longer ones by what is left when a character is taken out (the symmetric deletes of SymSpell, W. Garbe 2012):
/// what a mistyped word may have been.
/// </summary>
internal sealed class SpellingIndex
{
    private const int Shortest = 2;

    /// <summary>In shorter words one wrong character is another word.</summary>
    private const int LeastNear = 4;

    /// <summary>Longer ones are no words.</summary>
    public const int Longest = 12;

    /// <summary>Two characters sound like many others: they have to sound just so.</summary>
    private const int LeastLoose = 3;

    private readonly Dictionary<string, long> _clauses = [];
    private readonly HashSet<char> _characters = [];
    private readonly WordsByKey _bySound;
    private readonly WordsByKey _byLooseSound;
    private readonly WordsByKey _byShape;
    private readonly WordsByKey _byRest;

    /// <param name="words">
    /// Words and names, folded, each with its number of clauses, 0 for those that the corpus need not have; one with other than Chinese characters has
    /// no sound.
    /// </param>
    public SpellingIndex(IEnumerable<(string Word, long Clauses)> words)
    {
        foreach (var (word, clauses) in words)
        {
            if (word.Length is >= Shortest and <= Longest && _clauses.TryAdd(word, clauses) && clauses > 0)
                _characters.UnionWith(word);
        }

        string[] known = [.. _clauses.Keys];
        _bySound = new WordsByKey(known, Shortest, word => SoundKeys.Of(word, loose: false));
        _byLooseSound = new WordsByKey(known, LeastLoose, word => SoundKeys.Of(word, loose: true));
        _byShape = new WordsByKey(known, Shortest, word => [ShapeKeys.Of(word)]);
        _byRest = new WordsByKey(known, LeastNear, Rests);
    }

    /// <summary>Whether a word is one of the corpus.</summary>
    public bool Knows(string word) => _clauses.ContainsKey(word);

    /// <summary>Whether a word of the corpus has a character.</summary>
    public bool Knows(char character) => _characters.Contains(character);

    /// <summary>The word that was probably meant: of the same sound, of nearly the same, of nearly the same look, with one character wrong, missing, twice or two of them swapped; null for none.</summary>
    /// <param name="written">What was typed, folded.</param>
    /// <param name="mayBeWrong">Whether a character of it may be wrong; null for all.</param>
    public string? Find(string written, Func<int, bool>? mayBeWrong = null)
    {
        mayBeWrong ??= _ => true;
        return Best(written, Alike(_bySound))
            ?? (written.Length < LeastLoose ? null : Best(written, Alike(_byLooseSound)))
            ?? Best(written, Alike(_byShape))
            ?? (written.Length < LeastNear ? null : Best(written, _byRest.Find(written).Where(word => IsOneErrorAway(written, word, mayBeWrong))));

        IEnumerable<string> Alike(WordsByKey words) => words.Find(written)
            .Where(word => Enumerable.Range(0, written.Length).All(i => written[i] == word[i] || mayBeWrong(i)));
    }

    /// <summary>A word that has no character in common with what was typed is another word that sounds alike.</summary>
    private string? Best(string written, IEnumerable<string> candidates) => candidates
        .Where(word => word != written && word.Intersect(written).Any())
        .OrderByDescending(word => word.Intersect(written).Count())
        .ThenByDescending(word => _clauses[word])
        .ThenBy(word => word, StringComparer.Ordinal)
        .FirstOrDefault();

    private static IEnumerable<string> Rests(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word).Distinct();

    /// <summary>
    /// One character left out or typed twice, two neighbours swapped, or one exchanged for a character that the corpus has in no word: a known
    /// one makes another word (自然资源账, 自然资源局).
    /// </summary>
    private bool IsOneErrorAway(string written, string word, Func<int, bool> mayBeWrong)
    {
        var start = written.AsSpan().CommonPrefixLength(word);
        var most = Math.Min(written.Length, word.Length) - start;
        var end = 0;
        while (end < most && written[^(end + 1)] == word[^(end + 1)])
            end++;
        return (written[start..^end], word[start..^end]) switch
        {
            ([var wrong], { Length: 1 }) => mayBeWrong(start) && !Knows(wrong),
            ("", { Length: 1 }) => start > 0 && end > 0 && (mayBeWrong(start - 1) || mayBeWrong(start)),
            ([var extra], "") => start > 0 && written[start - 1] == extra,
            ([var first, var second], [var other, var another]) => first == another && second == other && mayBeWrong(start) && mayBeWrong(start + 1),
            _ => false,
        };
    }
}
