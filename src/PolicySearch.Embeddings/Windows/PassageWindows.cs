using PolicySearch.Embeddings.Tokenization;

namespace PolicySearch.Embeddings.Windows;

/// <summary>
/// Cuts the text of a passage into overlapping windows that the model reads whole, each with title and heading path in front.
/// Windows end after a sentence where one ends in their last third, else after a clause of it, else after a word; the next one
/// begins about a fifth of a window earlier, likewise.
/// </summary>
/// <param name="tokenize">Appends the pieces of a text, in its order.</param>
/// <param name="maxPieces">How many pieces the model reads, at least 10.</param>
public sealed class PassageWindows(Action<string, List<Piece>> tokenize, int maxPieces) : IPassageWindows
{
    private readonly int _maxPrefixPieces = maxPieces / 2;

    /// <inheritdoc/>
    public IReadOnlyList<string> Split(string title, string headingPath, string text)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(headingPath);
        ArgumentNullException.ThrowIfNull(text);
        var prefix = Join(title, headingPath);
        var prefixPieces = Tokenize(prefix).Count;
        var textPieces = Tokenize(text);
        if (prefixPieces + textPieces.Count == 0)
            return [];
        if (prefixPieces + textPieces.Count <= maxPieces)
            return [Join(prefix, text)];
        if (prefixPieces > _maxPrefixPieces)
            (prefix, prefixPieces) = Shorten(prefix);
        return [.. Cut(text, textPieces, maxPieces - prefixPieces).Select(window => Join(prefix, window))];
    }

    private List<Piece> Tokenize(string text)
    {
        var pieces = new List<Piece>();
        tokenize(text, pieces);
        return pieces;
    }

    /// <summary>The words of a long prefix that fit into half of the pieces.</summary>
    private (string Prefix, int Pieces) Shorten(string prefix)
    {
        var pieces = Tokenize(prefix);
        var count = _maxPrefixPieces;
        while (!pieces[count].StartsWord)
            count--;
        return (prefix[..pieces[count - 1].End], count);
    }

    private static List<string> Cut(string text, List<Piece> pieces, int size)
    {
        var windows = new List<string>();
        for (var first = 0; ;)
        {
            var end = EndOfWindow(text, pieces, first, size);
            var isLast = end == pieces.Count;
            windows.Add(text[(first == 0 ? 0 : pieces[first].Start)..(isLast ? text.Length : pieces[end - 1].End)]);
            if (isLast)
                return windows;
            first = BestCut(text, pieces, end - (size / 5), end - (size / 10)) ?? WordAt(pieces, end - (size / 5));
        }
    }

    private static int EndOfWindow(string text, List<Piece> pieces, int first, int size)
    {
        var end = first + size;
        if (end >= pieces.Count)
            return pieces.Count;
        return BestCut(text, pieces, end - (size / 3), end) ?? WordAt(pieces, end);
    }

    /// <summary>The last piece of a range before which a sentence ends, else a part of a sentence.</summary>
    private static int? BestCut(string text, List<Piece> pieces, int from, int to) =>
        LastAfter("。！？；!?;", text, pieces, from, to) ?? LastAfter("，、：,:", text, pieces, from, to);

    private static int? LastAfter(string marks, string text, List<Piece> pieces, int from, int to)
    {
        for (var piece = to; piece > from; piece--)
        {
            if (marks.Contains(text[pieces[piece - 1].End - 1], StringComparison.Ordinal))
                return piece;
        }

        return null;
    }

    /// <summary>The piece at <paramref name="piece"/>, or the one before it that begins its word.</summary>
    private static int WordAt(List<Piece> pieces, int piece)
    {
        while (!pieces[piece].StartsWord)
            piece--;
        return piece;
    }

    private static string Join(string first, string second) => (first, second) switch
    {
        ("", _) => second,
        (_, "") => first,
        _ => $"{first} {second}",
    };
}
