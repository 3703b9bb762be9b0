using PolicySearch.Documents.Model;
using PolicySearch.Search.Similar;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>The source text of a document, ready to be compared with quotations.</summary>
internal sealed class DocumentText
{
    private readonly List<Clause> _clauses;

    public DocumentText(PolicyDocument document)
    {
        Document = document;
        _clauses = [.. document.Clauses.OrderBy(clause => clause.Range.Start)];
        Form = ComparisonForm.Of(document.Source.Text);
    }

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; }

    /// <summary>Its source text in the form for comparing.</summary>
    public ComparisonForm Form { get; }

    /// <summary>The source text.</summary>
    public string Text => Document.Source.Text;

    /// <summary>The clauses that a range of the source text touches, in order.</summary>
    public IReadOnlyList<Clause> ClausesIn(TextRange range) =>
        [.. _clauses.Where(clause => clause.Range.Start < range.End && clause.Range.End > range.Start)];

    /// <summary>The stretch from the clause before the one that shares most runs of characters with a quotation to the clause behind it.</summary>
    /// <param name="pieces">Runs of characters of the quotation.</param>
    /// <param name="within">Where to look.</param>
    /// <returns>The stretch, and which share (0 to 1) of the pieces its best clause has.</returns>
    public (TextRange Range, double Share) Likeliest(CharacterRuns pieces, TextRange within)
    {
        var (best, share) = (-1, 0.0);
        for (var i = 0; i < _clauses.Count; i++)
        {
            var range = _clauses[i].Range;
            if (range.Start >= within.End || range.End <= within.Start)
                continue;
            var common = pieces.ShareIn(_clauses[i].Text);
            if (common > share)
                (best, share) = (i, common);
        }

        if (best < 0)
            return (default, 0);
        var start = Math.Max(within.Start, _clauses[Math.Max(0, best - 1)].Range.Start);
        return (TextRange.Between(start, Math.Min(within.End, _clauses[Math.Min(_clauses.Count - 1, best + 1)].Range.End)), share);
    }
}
