using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>The structure of a document.</summary>
/// <param name="Parts">Its parts, at least one.</param>
/// <param name="Nodes">Headings at the top level of all parts.</param>
/// <param name="Clauses">Clauses of all parts, in the order of the text, without their notes of departments.</param>
/// <param name="Warnings">What is odd in its numbering.</param>
internal sealed record DocumentOutline(
    IReadOnlyList<DocumentPart> Parts, IReadOnlyList<OutlineNode> Nodes, IReadOnlyList<Clause> Clauses, IReadOnlyList<ParseWarning> Warnings);
