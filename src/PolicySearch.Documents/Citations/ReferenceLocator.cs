using PolicySearch.Documents.Model;
using PolicySearch.Documents.Structure;

namespace PolicySearch.Documents.Citations;

/// <summary>Says in which clause each reference stands.</summary>
internal static class ReferenceLocator
{
    /// <summary>The references that stand in a clause or heading, with the clause; what stands in head or page furniture is left out.</summary>
    public static IReadOnlyList<DocumentReference> Locate(IEnumerable<DocumentReference> references, DocumentOutline outline)
    {
        var headings = Flatten(outline.Nodes).Select(node => (node.Range, Id: (string?)null));
        var pieces = outline.Clauses.Select(clause => (clause.Range, Id: (string?)clause.Id)).Concat(headings).OrderBy(piece => piece.Range.Start).ToList();
        var starts = pieces.ConvertAll(piece => piece.Range.Start);
        var located = new List<DocumentReference>();
        foreach (var reference in references)
        {
            var found = starts.BinarySearch(reference.Range.Start);
            found = found < 0 ? ~found - 1 : found;
            if (found >= 0 && reference.Range.Start < pieces[found].Range.End)
                located.Add(reference with { ClauseId = pieces[found].Id });
        }

        return located;
    }

    private static IEnumerable<OutlineNode> Flatten(IEnumerable<OutlineNode> nodes) => nodes.SelectMany(node => Flatten(node.Children).Prepend(node));
}
