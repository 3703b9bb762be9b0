using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Search.Citing;

/// <summary>The places of one document, by which its clauses are cited.</summary>
internal sealed class DocumentPlaces
{
    private readonly List<PlacedClause> _clauses;

    /// <summary>Reads the places out of the clauses' citations.</summary>
    public DocumentPlaces(StoredDocument stored)
    {
        Stored = stored;
        _clauses = [.. stored.Document.Clauses.Select(clause => new PlacedClause(clause, ClausePlace.StepsOf(stored.Document, clause)))];
    }

    /// <summary>The document.</summary>
    public StoredDocument Stored { get; }

    /// <summary>Its parsed form.</summary>
    public PolicyDocument Document => Stored.Document;

    /// <summary>The citation of a part as a whole.</summary>
    public string CitationOf(DocumentPart part) => ClausePlace.CitationOf(Document, part);

    /// <summary>
    /// The places that steps name in a part: one where they are clear, several where they are not (the same number comes in two lists),
    /// none where there is no such place.
    /// </summary>
    public IReadOnlyList<ResolvedPlace> Find(DocumentPart part, IReadOnlyList<PlaceStep> steps)
    {
        var found = FindExactly(part, steps);
        return found.Count > 0 || steps is not [_, .., { Unit: PlaceUnit.Paragraph, Number: 1 }]
            ? found
            : [.. FindExactly(part, [.. steps.SkipLast(1)]).Where(place => place is { Clauses.Count: 1, Below.Count: 0 })];
    }

    /// <summary>As <see cref="Find"/>, without 第1段 of a number that has one paragraph only, which its citation does not count.</summary>
    private List<ResolvedPlace> FindExactly(DocumentPart part, IReadOnlyList<PlaceStep> steps)
    {
        var matches = _clauses
            .Where(clause => clause.Clause.Part == part.Index)
            .Select(clause => (clause, Match: PlaceMatch.Find(steps, clause.Steps)))
            .Where(found => found.Match is not null)
            .Select(found => (found.clause, Match: found.Match!.Value))
            .ToList();
        if (matches.Count == 0)
            return [];
        var best = matches.Min(found => found.Match.Cost);
        return
        [
            .. matches.Where(found => found.Match.Cost == best)
                .GroupBy(found => Key(found.clause.Steps, found.Match.End))
                .Select(node => ToPlace(part, [.. node])),
        ];
    }

    /// <summary>The numbers below the longest beginning of some steps that is there: what a citation of a missing place could mean.</summary>
    public IReadOnlyList<string> Siblings(DocumentPart part, IReadOnlyList<PlaceStep> steps)
    {
        for (var length = steps.Count - 1; length >= 0; length--)
        {
            var below = _clauses.Where(clause => clause.Clause.Part == part.Index && clause.Steps.Count > 0)
                .Select(clause => length == 0 ? Outermost(clause) : Below(clause, [.. steps.Take(length)]))
                .OfType<string>().Distinct().ToList();
            if (below.Count > 0)
                return below;
        }

        return [];
    }

    private static string? Outermost(PlacedClause clause) => clause.Steps.FirstOrDefault(step => !step.IsChapter && step.IsNumbered)?.Text;

    private static string? Below(PlacedClause clause, IReadOnlyList<PlaceStep> steps) =>
        PlaceMatch.Find(steps, clause.Steps) is { Cost: 0, End: var end } && end < clause.Steps.Count ? clause.Steps[end].Text : null;

    private ResolvedPlace ToPlace(DocumentPart part, IReadOnlyList<(PlacedClause Placed, PlaceMatch Match)> found)
    {
        var (first, end) = (found[0].Placed, found[0].Match.End);
        var steps = first.Steps.Take(end).ToList();
        if (steps.Exists(step => step.Unit == PlaceUnit.Article))
            steps.RemoveAll(step => step.IsChapter);
        var own = found.Where(match => match.Placed.Steps.Count == match.Match.End).Select(match => match.Placed.Clause).ToList();
        var below = found.Where(match => match.Placed.Steps.Count > match.Match.End).Select(match => match.Placed.Clause).ToList();
        return new ResolvedPlace(CitationOf(part) + string.Concat(steps.Select(step => step.Text)), own, below, found[0].Match.Cost);
    }

    private static string Key(IReadOnlyList<PlaceStep> steps, int end) => string.Join('/', steps.Take(end).Select(step => step.Text));

    private sealed record PlacedClause(Clause Clause, IReadOnlyList<PlaceStep> Steps);
}
