using PolicySearch.Analysis.SmartCn;
using PolicySearch.Analysis.Tries;

namespace PolicySearch.Analysis.Tests;

/// <summary>
/// The scalar twin of <see cref="WordLattice"/>, written to be seen through: every stretch of characters is looked up as a whole, and
/// every word is compared with every other. Quadratic in the length of a sentence.
/// </summary>
internal static class PlainSegmenter
{
    /// <summary>Starts and ends of the words of a sentence.</summary>
    public static List<(int Start, int End)> Segment(Lexicon lexicon, string sentence)
    {
        List<(int Start, int End, int Symbol)> words = [(-1, 0, Lexicon.Begin), .. WordsOf(lexicon, sentence), (sentence.Length, sentence.Length + 1, Lexicon.End)];
        var costs = words.ConvertAll(_ => double.MaxValue);
        var previous = new int[words.Count];
        costs[0] = 0;
        for (var to = 1; to < words.Count; to++)
        {
            for (var from = 0; from < to; from++)
            {
                if (words.Skip(1).First(word => word.Start >= words[from].End).Start != words[to].Start)
                    continue;
                var cost = costs[from] + CostOf(lexicon, words[from].Symbol, words[to].Symbol);
                if (cost < costs[to])
                    (costs[to], previous[to]) = (cost, from);
            }
        }

        List<(int Start, int End)> path = [];
        for (var i = previous[^1]; i > 0; i = previous[i])
            path.Insert(0, (words[i].Start, words[i].End));
        return path;
    }

    private static double CostOf(Lexicon lexicon, int from, int to)
    {
        var (left, right) = (lexicon.SymbolOf(from), lexicon.SymbolOf(to));
        return left.Left == 0 || right.Right == 0 ? left.UnseenCost : lexicon.Bigrams.Find(left.Left, right.Right, left.UnseenCost);
    }

    /// <summary>All words that can stand in a sentence, by start and length.</summary>
    private static IEnumerable<(int Start, int End, int Symbol)> WordsOf(Lexicon lexicon, string sentence)
    {
        for (var start = 0; start < sentence.Length;)
        {
            var kind = lexicon.Characters.Kind(sentence[start]);
            var next = kind is CharacterKind.Hanzi or CharacterKind.Space ? start + 1 : EndOfRun(lexicon, sentence, start, kind);
            if (kind == CharacterKind.Hanzi)
            {
                foreach (var word in HanziWords(lexicon, sentence, start))
                    yield return word;
            }
            else if (kind != CharacterKind.Space)
            {
                yield return (start, next, SymbolOf(lexicon, sentence[start], kind));
            }

            start = next;
        }
    }

    private static IEnumerable<(int Start, int End, int Symbol)> HanziWords(Lexicon lexicon, string sentence, int start)
    {
        yield return (start, start + 1, Math.Max(0, Find(lexicon.Words, sentence.AsSpan(start, 1))));
        for (var end = start + 2; end <= sentence.Length; end++)
        {
            var stretch = sentence[start..end].Where(c => lexicon.Characters.Kind(c) != CharacterKind.Space).ToArray();
            if (!Array.TrueForAll(stretch, c => lexicon.Characters.Kind(c) == CharacterKind.Hanzi))
                yield break;
            if (lexicon.Characters.Kind(sentence[end - 1]) == CharacterKind.Hanzi && Find(lexicon.Words, stretch) is > 0 and var symbol)
                yield return (start, end, symbol);
        }
    }

    private static int EndOfRun(Lexicon lexicon, string sentence, int start, CharacterKind kind)
    {
        var end = start + 1;
        if (kind == CharacterKind.Surrogate)
            return end < sentence.Length && char.IsSurrogatePair(sentence[start], sentence[end]) ? end + 1 : end;
        while (end < sentence.Length && kind.ContinuesInto(lexicon.Characters.Kind(sentence[end])))
            end++;
        return end;
    }

    private static int SymbolOf(Lexicon lexicon, char first, CharacterKind kind) => kind switch
    {
        CharacterKind.Digit or CharacterKind.WideDigit => Lexicon.Digits,
        CharacterKind.Delimiter => Find(lexicon.Words, [first]) is >= 0 and var symbol ? symbol : Lexicon.UnknownDelimiter,
        CharacterKind.Surrogate => Lexicon.UnknownHanzi,
        _ => Lexicon.Letters,
    };

    /// <summary>The value of a word; 0 where words only begin like it, −1 where none does.</summary>
    private static int Find(DoubleArrayTrie words, ReadOnlySpan<char> word)
    {
        var node = DoubleArrayTrie.Root;
        foreach (var c in word)
        {
            if (node >= 0)
                node = words.Follow(node, c);
        }

        return node < 0 ? -1 : words.ValueAt(node);
    }
}
