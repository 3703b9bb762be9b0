using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Citations;

/// <summary>The place of a clause in its document, as its citation names it.</summary>
public static class ClausePlace
{
    /// <summary>The steps of a clause's place, outermost first, 编, 章 and 节 above it included; none for a clause that is its document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="clause">One of its clauses.</param>
    public static IReadOnlyList<PlaceStep> StepsOf(PolicyDocument document, Clause clause)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(clause);
        var prefix = CitationOf(document, document.Parts[clause.Part]);
        var place = clause.Citation.StartsWith(prefix, StringComparison.Ordinal) ? clause.Citation[prefix.Length..] : "";
        var steps = PlaceReader.Read(place, 0).Steps;
        var chapters = clause.Path.Select(entry => PlaceReader.OfMarker(entry.Marker)).OfType<PlaceStep>().Where(step => step.IsChapter);
        return steps is [{ IsChapter: true }, ..] ? steps : [.. chapters, .. steps];
    }

    /// <summary>The citation of a part as a whole.</summary>
    public static string CitationOf(PolicyDocument document, DocumentPart part)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(part);
        return CitationFormatter.Format(document.Metadata.Title?.Value ?? "", document.Metadata.DocNumber?.Value, part, "");
    }
}
