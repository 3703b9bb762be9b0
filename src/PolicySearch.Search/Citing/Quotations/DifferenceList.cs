using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Collects the differences between a quotation and the stretch of a document that it matches; both are walked in their forms for comparing.</summary>
/// <param name="quotation">The quotation.</param>
/// <param name="form">Its form.</param>
/// <param name="document">The document.</param>
/// <param name="offset">Where the stretch begins in the document's form.</param>
internal sealed class DifferenceList(Quotation quotation, ComparisonForm form, DocumentText document, int offset)
{
    private readonly List<QuoteDifference> _items = [];

    /// <summary>The differences, in order; neighbours of one kind are one.</summary>
    public IReadOnlyList<QuoteDifference> Items => _items;

    /// <summary>Characters that are equal in both forms: they may still differ in script, width or case, or in the blanks before them.</summary>
    /// <param name="quoted">First one in the quotation's form.</param>
    /// <param name="original">First one in the stretch.</param>
    /// <param name="count">How many.</param>
    public void AddEqual(int quoted, int original, int count)
    {
        for (var n = 0; n < count; n++)
        {
            var (i, j) = (form.PlaceOf(quoted + n), document.Form.PlaceOf(offset + original + n));
            if (quoted + n > 0 && original + n > 0)
                AddSpace(form.PlaceOf(quoted + n - 1) + 1, i, document.Form.PlaceOf(offset + original + n - 1) + 1, j);
            var (a, b) = (quotation.Text[i], document.Text[j]);
            if (a != b)
                Add(KindOf(a, b), new TextRange(i, 1), new TextRange(j, 1));
        }
    }

    /// <summary>Characters that stand in one only, or others in the other.</summary>
    public void AddEdit(Range quoted, Range original)
    {
        var (here, there) = (Place(form, quoted, 0), Place(document.Form, original, offset));
        var a = quotation.Text.AsSpan(here.Start, here.Length);
        var b = document.Text.AsSpan(there.Start, there.Length);
        var kind = IsPunctuation(a) && IsPunctuation(b) ? DifferenceKind.Punctuation
            : here.Length == 0 ? DifferenceKind.Missing
            : there.Length == 0 ? DifferenceKind.Added
            : DifferenceKind.Wording;
        Add(kind, here, there);
    }

    private void AddSpace(int quotedFrom, int quotedTo, int originalFrom, int originalTo)
    {
        var a = quotation.Text.AsSpan(quotedFrom, quotedTo - quotedFrom);
        var b = document.Text.AsSpan(originalFrom, originalTo - originalFrom);
        if (!a.SequenceEqual(b))
            Add(DifferenceKind.Space, TextRange.Between(quotedFrom, quotedTo), TextRange.Between(originalFrom, originalTo));
    }

    private void Add(DifferenceKind kind, TextRange quoted, TextRange original)
    {
        var here = new TextRange(quotation.Range.Start + quoted.Start, quoted.Length);
        if (_items.Count > 0 && _items[^1] is var last && last.Kind == kind && last.QuotedRange.End == here.Start && last.OriginalRange.End == original.Start)
        {
            _items.RemoveAt(_items.Count - 1);
            (here, original) = (TextRange.Between(last.QuotedRange.Start, here.End), TextRange.Between(last.OriginalRange.Start, original.End));
        }

        _items.Add(new QuoteDifference(
            kind, here, quotation.Text.Substring(here.Start - quotation.Range.Start, here.Length),
            original, document.Text.Substring(original.Start, original.Length)));
    }

    /// <summary>Range in the text of a range of a form; an empty one lies behind the character before it.</summary>
    private static TextRange Place(ComparisonForm form, Range range, int offset)
    {
        var (start, end) = (offset + range.Start.Value, offset + range.End.Value);
        if (start < end)
            return TextRange.Between(form.PlaceOf(start), form.PlaceOf(end - 1) + 1);
        return new TextRange(start == 0 ? 0 : form.PlaceOf(start - 1) + 1, 0);
    }

    private static bool IsPunctuation(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return false;
        }

        return true;
    }

    private static DifferenceKind KindOf(char quoted, char original)
    {
        if (!char.IsLetterOrDigit(quoted))
            return IsWidth(quoted, original) ? DifferenceKind.Width : DifferenceKind.Punctuation;
        if (IsWidth(quoted, original))
            return DifferenceKind.Width;
        return char.ToLowerInvariant(quoted) == char.ToLowerInvariant(original) ? DifferenceKind.Case : DifferenceKind.Script;
    }

    private static bool IsWidth(char quoted, char original) => Math.Abs(quoted - original) == 0xfee0;
}
