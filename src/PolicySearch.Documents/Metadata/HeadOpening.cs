using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>Title and number on one line; ranges within the line.</summary>
/// <param name="Title">The title; empty if the number stands at the end of a title that began on earlier lines.</param>
/// <param name="Number">The number.</param>
/// <param name="Date">The date beside the number, if any.</param>
/// <param name="End">Where the rest of the line begins.</param>
internal readonly record struct HeadOpening(TextRange Title, TextRange Number, TextRange? Date, int End);
