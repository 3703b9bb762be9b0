using PolicySearch.Documents.Model;
using PolicySearch.Search.Similar;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>Looks for one quotation in documents: to the letter, then in the form for comparing, then by edit distance.</summary>
internal sealed class QuoteComparer
{
    /// <summary>From this similarity on a stretch is called close.</summary>
    public const double Closest = 0.7;

    private const int RunLength = 3;
    private const double LeastShare = 0.2;
    private const int LongestEdited = 1000;
    private const int LongestStretch = 8000;
    private readonly Quotation _quotation;
    private readonly ComparisonForm _form;
    private readonly CharacterRuns _runs;

    public QuoteComparer(Quotation quotation)
    {
        _quotation = quotation;
        _form = ComparisonForm.Of(quotation.Text);
        _runs = new CharacterRuns(quotation.Text, RunLength);
    }

    /// <summary>The best match in a range of a document; null where there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="within">A range of its source text.</param>
    /// <param name="isEdited">False to leave out what differs by more than script, width and marks.</param>
    public QuoteMatch? Find(DocumentText document, TextRange within, bool isEdited = true) =>
        FindExact(document, within) ?? FindForm(document, within) ?? (isEdited ? FindNearest(document, within) : null);

    private QuoteMatch? FindExact(DocumentText document, TextRange within)
    {
        var at = document.Text.IndexOf(_quotation.Text, within.Start, within.Length, StringComparison.Ordinal);
        return at < 0 ? null : new QuoteMatch(document, QuoteStatus.Exact, new TextRange(at, _quotation.Text.Length), 1, []);
    }

    private QuoteMatch? FindForm(DocumentText document, TextRange within)
    {
        var (first, last) = (document.Form.IndexOf(within.Start), document.Form.IndexOf(within.End));
        var at = document.Form.Text.IndexOf(_form.Text, first, last - first, StringComparison.Ordinal);
        return at < 0 ? null : ToMatch(document, at, at + _form.Text.Length, 0);
    }

    private QuoteMatch? FindNearest(DocumentText document, TextRange within)
    {
        if (_form.Text.Length > LongestEdited)
            return null;
        var (stretch, share) = document.Likeliest(_runs, within);
        if (share < LeastShare)
            return null;
        var first = document.Form.IndexOf(stretch.Start);
        var length = Math.Min(LongestStretch, document.Form.IndexOf(stretch.End) - first);
        var (distance, start, end) = EditScript.FindNearest(_form.Text, document.Form.Text.AsSpan(first, length));
        return end > start && Similarity(distance, end - start) >= Closest ? ToMatch(document, first + start, first + end, distance) : null;
    }

    private double Similarity(int distance, int length) => 1 - ((double)distance / Math.Max(_form.Text.Length, length));

    /// <param name="document">The document.</param>
    /// <param name="start">First character of the match in the document's form.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="distance">Edits between the two forms.</param>
    private QuoteMatch ToMatch(DocumentText document, int start, int end, int distance)
    {
        var range = TextRange.Between(document.Form.PlaceOf(start), document.Form.PlaceOf(end - 1) + 1);
        var edits = distance == 0 ? [] : EditScript.Compare(_form.Text, document.Form.Text.AsSpan(start, end - start));
        var differences = new DifferenceList(_quotation, _form, document, start);
        var (i, j) = (0, 0);
        foreach (var (quoted, original) in edits)
        {
            differences.AddEqual(i, j, quoted.Start.Value - i);
            differences.AddEdit(quoted, original);
            (i, j) = (quoted.End.Value, original.End.Value);
        }

        differences.AddEqual(i, j, _form.Text.Length - i);
        return new QuoteMatch(document, QuoteStatus.Close, range, Math.Round(Similarity(distance, end - start), 4), differences.Items);
    }
}
