using System.Text;
using PolicySearch.Analysis;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>
/// A text without its white space, one comparable character for each of its own: simplified, narrow, lower case, and one form for the marks
/// that differ between keyboards (，and , or “ and "). The way back to the text is kept.
/// </summary>
internal sealed class ComparisonForm
{
    private const string Marks = "，；：！？（）【】〔〕［］﹝﹞“”＂「」『』‘’＇—–－～《》〈〉．";
    private const string PlainMarks = ",;:!?()[][][][]\"\"\"\"\"\"\"'''---~<><>.";
    private static readonly char[] Table = MakeTable();
    private readonly int[] _places;

    private ComparisonForm(string form, int[] places) => (Text, _places) = (form, places);

    /// <summary>The form.</summary>
    public string Text { get; }

    /// <summary>The form of a text.</summary>
    public static ComparisonForm Of(ReadOnlySpan<char> text)
    {
        var form = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpace(text[i]))
                continue;
            form.Append(Table[text[i]]);
            places.Add(i);
        }

        return new ComparisonForm(form.ToString(), [.. places]);
    }

    /// <summary>True for what is left out: white space, zero-width characters too.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';

    /// <summary>The comparable form of a character.</summary>
    public static char Of(char c) => Table[c];

    /// <summary>Where a character of the form stands in the text.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <summary>Index in the form of the first character at or behind a place of the text.</summary>
    public int IndexOf(int place)
    {
        var found = Array.BinarySearch(_places, place);
        return found < 0 ? ~found : found;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
            table[c] = Fold((char)c);
        for (var i = 0; i < Marks.Length; i++)
            table[Marks[i]] = PlainMarks[i];
        return table;
    }

    private static char Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            return char.ToLowerInvariant((char)(c - 0xFEE0));
        return !char.IsSurrogate(c) && TextFolder.Fold(c.ToString()) is [var folded] ? folded : c;
    }
}
