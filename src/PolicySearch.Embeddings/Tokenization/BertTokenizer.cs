using System.Text;

namespace PolicySearch.Embeddings.Tokenization;

/// <summary>
/// BERT's tokenizer: words at blanks, around ideographs and punctuation, in lower case; each word then cut into the longest
/// pieces of the vocabulary from the left (WordPiece). Not safe for use by several threads.
/// </summary>
/// <param name="vocabulary">The pieces.</param>
/// <param name="keepsCase">Whether letters stay as they are, for a vocabulary with capitals.</param>
internal sealed class BertTokenizer(Vocabulary vocabulary, bool keepsCase = false)
{
    private readonly WordBuffer _word = new(keepsCase);

    /// <summary>Appends the pieces of <paramref name="text"/>, without <c>[CLS]</c> and <c>[SEP]</c>, until the list holds <paramref name="limit"/>.</summary>
    /// <param name="text">Any UTF-16; lone surrogates are dropped.</param>
    /// <param name="pieces">Receives the pieces in the order of the text.</param>
    /// <param name="limit">The greatest length of the list.</param>
    public void Tokenize(ReadOnlySpan<char> text, List<Piece> pieces, int limit = int.MaxValue)
    {
        for (var at = 0; at < text.Length && pieces.Count < limit;)
        {
            var isValid = Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isValid)
                Read(rune, at, pieces);
            at += length;
        }

        EndWord(pieces);
        if (pieces.Count > limit)
            pieces.RemoveRange(limit, pieces.Count - limit);
    }

    private void Read(Rune rune, int at, List<Piece> pieces)
    {
        switch (CharacterKinds.Of(rune))
        {
            case CharacterKind.Letter:
                _word.Add(rune, at);
                break;
            case CharacterKind.Blank:
                EndWord(pieces);
                break;
            case CharacterKind.Single:
                EndWord(pieces);
                _word.Add(rune, at);
                EndWord(pieces);
                break;
            default:
                break;
        }
    }

    private void EndWord(List<Piece> pieces)
    {
        if (_word.IsEmpty)
            return;
        var before = pieces.Count;
        if (_word.IsTooLong || !TryCut(pieces))
        {
            pieces.RemoveRange(before, pieces.Count - before);
            pieces.Add(new Piece(vocabulary.Unknown, _word.Start, _word.End, StartsWord: true));
        }

        _word.Clear();
    }

    private bool TryCut(List<Piece> pieces)
    {
        for (var from = 0; from < _word.Length;)
        {
            if (!TryFindLongest(from, out var id, out var to))
                return false;
            pieces.Add(_word.ToPiece(id, from, to));
            from = to;
        }

        return true;
    }

    private bool TryFindLongest(int from, out int id, out int to)
    {
        for (to = _word.Length; to > from; to--)
        {
            if (vocabulary.TryFind(_word.Slice(from, to), startsWord: from == 0, out id))
                return true;
        }

        id = vocabulary.Unknown;
        return false;
    }
}
