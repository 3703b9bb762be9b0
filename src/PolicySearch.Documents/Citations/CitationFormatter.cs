using System.Text;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Citations;

/// <summary>Writes citations: 《title》（文号）附《plan》三、（三）1.第2段. The form is described in docs/citations.md.</summary>
public static class CitationFormatter
{
    /// <summary>The citation of a place in a document.</summary>
    /// <param name="title">Title of the document, without 《》 around it.</param>
    /// <param name="docNumber">文号 as written, if any.</param>
    /// <param name="part">The part that the place is in.</param>
    /// <param name="place">The place inside the part (三、（三）1.第2段); empty for the part as a whole.</param>
    public static string Format(string title, string? docNumber, DocumentPart part, string place)
    {
        var citation = new StringBuilder().Append('《').Append(title).Append('》');
        if (!string.IsNullOrEmpty(docNumber))
            citation.Append('（').Append(docNumber).Append('）');
        if (part.Kind == DocumentPartKind.Attached)
            citation.Append("附《").Append(part.Title).Append('》');
        else if (part.Kind == DocumentPartKind.Annex)
            AppendAnnex(citation, part);
        return citation.Append(place).ToString();
    }

    private static void AppendAnnex(StringBuilder citation, DocumentPart part)
    {
        citation.Append(part.Marker.Length == 0 ? "附件" : part.Marker);
        if (part.Title != part.Marker)
            citation.Append('《').Append(part.Title).Append('》');
    }
}
