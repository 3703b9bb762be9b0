using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Citations;

/// <summary>A citation as it stands in a text, not resolved yet.</summary>
/// <param name="Range">Where it stands, from 《 to the end of the place; of the second place of a list (第三条、第五条) the place alone.</param>
/// <param name="Title">Title without its brackets, nested ones included; null where only the number is given.</param>
/// <param name="DocNumber">文号 as written, if given.</param>
/// <param name="PartTitle">Title of the plan or annex behind 附, if given.</param>
/// <param name="Annex">Number of the annex (附件2), 1 where it has none; 0 where no annex is meant.</param>
/// <param name="Place">The place inside.</param>
public sealed record CitationMention(TextRange Range, string? Title, string? DocNumber, string? PartTitle, int Annex, CitedPlace Place);
