using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Citing.Quotations;

/// <summary>One place at which a quotation differs from the text.</summary>
/// <param name="Kind">How.</param>
/// <param name="QuotedRange">Where it stands in the text that was given to check, in UTF-16 code units; empty for missing words.</param>
/// <param name="Quoted">What stands there.</param>
/// <param name="OriginalRange">Where it stands in the document's source text; empty for added words.</param>
/// <param name="Original">What stands there, to the letter.</param>
public sealed record QuoteDifference(DifferenceKind Kind, TextRange QuotedRange, string Quoted, TextRange OriginalRange, string Original);
