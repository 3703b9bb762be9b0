namespace PolicySearch.Analysis.SmartCn;

/// <summary>One word of a segmented sentence.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit; white space inside a word of hanzi belongs to it.</param>
/// <param name="Kind">Kind of its first character.</param>
internal readonly record struct Word(int Start, int End, CharacterKind Kind);
