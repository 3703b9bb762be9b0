using PolicySearch.Documents.Model;
using PolicySearch.Search.Suggesting;

namespace PolicySearch.Api.Documents;

/// <summary>Another document named in the text: 《title》（文号）.</summary>
/// <param name="Title">Title without its brackets, to the letter; null where only the number is given.</param>
/// <param name="DocNumber">文号 as written, if given.</param>
/// <param name="Range">Where it stands in the source text, in UTF-16 code units, number included.</param>
/// <param name="ClauseId">The clause it stands in; null in a heading.</param>
/// <param name="DocumentId">Id of the document that is meant; null where the corpus has none such, or more than one.</param>
internal sealed record ReferenceAnswer(string? Title, string? DocNumber, TextRange Range, string? ClauseId, string? DocumentId)
{
    /// <summary>The answer for a reference.</summary>
    public static ReferenceAnswer Of(DocumentReference reference, CorpusNames names) => new(
        reference.Title, reference.DocNumber, reference.Range, reference.ClauseId, names.FindDocument(reference.Title, reference.DocNumber));
}
