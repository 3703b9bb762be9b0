using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Search.Citing;

/// <summary>A document that a citation may mean.</summary>
/// <param name="Stored">The document.</param>
/// <param name="TitleMatch">How its title is the one cited; null where no title is cited, or another one.</param>
/// <param name="NumberMatches">Whether its 文号 is the one cited; null where none is cited.</param>
/// <param name="Part">The part that is cited.</param>
/// <param name="Citation">The right citation of that part.</param>
/// <param name="Places">The places cited in it: none where no place is cited or it has no such place, several where the place is not clear.</param>
/// <param name="Siblings">Where a place is cited that it does not have: the numbers that it has there instead, as they are cited.</param>
public sealed record ResolvedDocument(
    StoredDocument Stored,
    TitleMatch? TitleMatch,
    bool? NumberMatches,
    DocumentPart Part,
    string Citation,
    IReadOnlyList<ResolvedPlace> Places,
    IReadOnlyList<string> Siblings);
