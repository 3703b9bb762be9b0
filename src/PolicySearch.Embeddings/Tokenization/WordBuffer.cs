using System.Text;

namespace PolicySearch.Embeddings.Tokenization;

/// <summary>
/// The word that is being read: its characters, in lower case where <paramref name="keepsCase"/> does not say otherwise, each with its place in the text.
/// Longer words than <see cref="MaxCodePoints"/> are only counted; their characters are not needed.
/// </summary>
internal sealed class WordBuffer(bool keepsCase = false)
{
    /// <summary>A word of more code points becomes <c>[UNK]</c>.</summary>
    public const int MaxCodePoints = 100;

    private readonly char[] _characters = new char[2 * MaxCodePoints];
    private readonly int[] _starts = new int[2 * MaxCodePoints];
    private readonly int[] _ends = new int[2 * MaxCodePoints];
    private int _codePoints;

    /// <summary>Code units in lower case.</summary>
    public int Length { get; private set; }

    /// <summary>True when nothing has been added.</summary>
    public bool IsEmpty => _codePoints == 0;

    /// <summary>True when the word has more than <see cref="MaxCodePoints"/>.</summary>
    public bool IsTooLong => _codePoints > MaxCodePoints;

    /// <summary>First code unit of the word in the text.</summary>
    public int Start => _starts[0];

    /// <summary>One past the last code unit of the word in the text.</summary>
    public int End { get; private set; }

    /// <summary>Forgets the word.</summary>
    public void Clear() => Length = _codePoints = 0;

    /// <summary>Appends a code point of the text at <paramref name="start"/>, in lower case.</summary>
    public void Add(Rune rune, int start)
    {
        End = start + rune.Utf16SequenceLength;
        if (keepsCase)
        {
            Append(rune, start);
        }
        else if (rune.Value == 'İ')
        {
            // The one code point whose lower case is two of them.
            Append(new Rune('i'), start);
            Append(new Rune('\u0307'), start);
        }
        else
        {
            Append(Rune.ToLowerInvariant(rune), start);
        }
    }

    /// <summary>Code units from <paramref name="from"/> up to <paramref name="to"/>, in lower case.</summary>
    public ReadOnlySpan<char> Slice(int from, int to) => _characters.AsSpan(from, to - from);

    /// <summary>A piece made of the code units from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public Piece ToPiece(int id, int from, int to) => new(id, _starts[from], _ends[to - 1], from == 0);

    private void Append(Rune rune, int start)
    {
        if (++_codePoints > MaxCodePoints)
            return;
        var length = rune.EncodeToUtf16(_characters.AsSpan(Length));
        _starts.AsSpan(Length, length).Fill(start);
        _ends.AsSpan(Length, length).Fill(End);
        Length += length;
    }
}
