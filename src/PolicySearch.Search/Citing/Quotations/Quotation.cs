using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>A quotation as it stands in a text.</summary>
/// <param name="Range">Where the quoted words stand, marks of quotation and a stop at their end left out.</param>
/// <param name="Text">The quoted words.</param>
/// <param name="Whole">Where the quotation stands with its marks.</param>
internal sealed record Quotation(TextRange Range, string Text, TextRange Whole);
