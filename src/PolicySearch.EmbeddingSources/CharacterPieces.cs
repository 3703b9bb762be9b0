using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Windows;

namespace PolicySearch.EmbeddingSources;

/// <summary>
/// Takes each character for a piece, where a model's own pieces have no known places in the text. Chinese models read a character as a piece,
/// and no model makes more pieces of a text than it has characters, so that windows cut this way are never cut off.
/// </summary>
internal static class CharacterPieces
{
    /// <summary>Windows of at most so many characters.</summary>
    public static PassageWindows Windows(int maxCharacters) => new(Add, maxCharacters);

    private static void Add(string text, List<Piece> pieces)
    {
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            pieces.Add(new Piece(rune.Value, start, start + rune.Utf16SequenceLength, true));
            start += rune.Utf16SequenceLength;
        }
    }
}
