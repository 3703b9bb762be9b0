using PolicySearch.Documents.Model;
using PolicySearch.Search;
using PolicySearch.Search.Citing;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>Finds the clauses that people name as answers.</summary>
/// <param name="corpus">The corpus.</param>
internal sealed class CitedAnswers(Corpus corpus)
{
    private readonly CitationResolver _resolver = new(corpus);

    /// <summary>The clause with an id, or the clauses at the place that a citation names; those below it where it names a heading.</summary>
    public Answer Find(string idOrCitation)
    {
        Clause[] clauses = corpus.Store.GetClause(idOrCitation) is { Clause: var clause } ? [clause] : Cited(idOrCitation);
        return new Answer(idOrCitation, clauses.Length == 0 ? "" : clauses[0].Text, clauses.Select(found => found.Id).ToHashSet());
    }

    private Clause[] Cited(string citation) =>
    [
        .. (_resolver.ResolveQuery(citation)?.Documents ?? [])
            .SelectMany(document => document.Places)
            .SelectMany(place => place.Clauses.Count > 0 ? place.Clauses : place.Below),
    ];
}
