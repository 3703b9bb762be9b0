namespace PolicySearch.Api.Documents;

/// <summary>A document that was deleted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Change">Number of the change.</param>
/// <param name="Searchable">True where the answer waited until its clauses are no longer found (<c>wait=searchable</c>).</param>
internal sealed record DeleteAnswer(string Id, long Change, bool Searchable);
