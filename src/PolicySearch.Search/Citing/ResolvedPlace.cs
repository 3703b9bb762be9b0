using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing;

/// <summary>A place of a document that a citation names.</summary>
/// <param name="Citation">The right citation of the place.</param>
/// <param name="Clauses">The clauses of the place itself: one, several where a number comes twice at the same place, none for a heading.</param>
/// <param name="Below">The clauses below it, in the order of the text.</param>
/// <param name="Cost">0 where the citation names the place in full and with its own units.</param>
public sealed record ResolvedPlace(string Citation, IReadOnlyList<Clause> Clauses, IReadOnlyList<Clause> Below, int Cost)
{
    /// <summary>The clauses of the place and below it.</summary>
    public IEnumerable<Clause> All => Clauses.Concat(Below);
}
