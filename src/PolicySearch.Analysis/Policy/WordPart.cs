using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis.Policy;

/// <summary>A part of a compound word.</summary>
/// <param name="Start">First code unit within the term of the compound.</param>
/// <param name="End">One past the last code unit within the term.</param>
/// <param name="Kind">Kind of the part.</param>
internal readonly record struct WordPart(int Start, int End, CharacterKind Kind);
