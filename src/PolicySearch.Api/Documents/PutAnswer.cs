using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Api.Documents;

/// <summary>What became of a document that was put.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">Whether it is new, replaced another form, or changed nothing.</param>
/// <param name="Change">Number of its last change.</param>
/// <param name="Searchable">True where the answer waited until its words are found (<c>wait=searchable</c>); otherwise that takes at most a second.</param>
/// <param name="Clauses">Number of its clauses.</param>
/// <param name="Warnings">What the parser found odd.</param>
/// <param name="Permalink">Its address.</param>
internal sealed record PutAnswer(
    string Id, PutOutcome Outcome, long Change, bool Searchable, int Clauses, IReadOnlyList<ParseWarning> Warnings, string Permalink);
