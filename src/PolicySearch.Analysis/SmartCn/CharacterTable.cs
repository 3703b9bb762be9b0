namespace PolicySearch.Analysis.SmartCn;

/// <summary>Kind and sentence class of every character, looked up in one step.</summary>
internal sealed class CharacterTable
{
    private const int KindBits = 4;
    private const int KindMask = (1 << KindBits) - 1;

    private readonly byte[] _basic = new byte[char.MaxValue + 1];
    private readonly int[] _runs;

    /// <param name="sentenceRuns">Ascending runs of code points of equal class: first code point shifted left by four, and class.</param>
    public CharacterTable(int[] sentenceRuns)
    {
        _runs = sentenceRuns;
        for (var run = 0; run < sentenceRuns.Length; run++)
        {
            var end = run + 1 < sentenceRuns.Length ? sentenceRuns[run + 1] >> KindBits : _basic.Length;
            for (var c = sentenceRuns[run] >> KindBits; c < Math.Min(end, _basic.Length); c++)
                _basic[c] = (byte)((sentenceRuns[run] & KindMask) << KindBits | (int)Classify((char)c));
        }
    }

    public CharacterKind Kind(char c) => (CharacterKind)(_basic[c] & KindMask);

    public SentenceClass SentenceClass(char c) => (SentenceClass)(_basic[c] >> KindBits);

    public SentenceClass SentenceClass(int codePoint)
    {
        var run = Array.BinarySearch(_runs, codePoint << KindBits | KindMask);
        return (SentenceClass)(_runs[run < 0 ? ~run - 1 : run] & KindMask);
    }

    /// <summary>
    /// How many positions a text takes in the policy form: each run of letters or digits one, each other character one, white space none.
    /// </summary>
    public int CountPositions(ReadOnlySpan<char> text)
    {
        var count = 0;
        var previous = CharacterKind.Space;
        for (var i = 0; i < text.Length; i++)
        {
            var kind = Kind(text[i]);
            var isPair = i > 0 && char.IsSurrogatePair(text[i - 1], text[i]);
            if (kind != CharacterKind.Space && !previous.ContinuesInto(kind) && !isPair)
                count++;
            previous = kind;
        }

        return count;
    }

    /// <summary>The kind of a character, found without a table.</summary>
    public static CharacterKind Classify(char c) => c switch
    {
        >= '\ud800' and <= '\udfff' => CharacterKind.Surrogate,
        >= '\u4e00' and <= '\u9fa5' => CharacterKind.Hanzi,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' => CharacterKind.Letter,
        >= '0' and <= '9' => CharacterKind.Digit,
        ' ' or '\t' or '\r' or '\n' or '\u3000' => CharacterKind.Space,
        >= '\uff21' and <= '\uff3a' or >= '\uff41' and <= '\uff5a' => CharacterKind.WideLetter,
        >= '\uff10' and <= '\uff19' => CharacterKind.WideDigit,
        >= '!' and <= '\u00bb' or >= '\u2010' and <= '\u2642' or >= '\u3001' and <= '\u301e' or >= '\ufe30' and <= '\uff63' => CharacterKind.Delimiter,
        _ => CharacterKind.Other,
    };
}
