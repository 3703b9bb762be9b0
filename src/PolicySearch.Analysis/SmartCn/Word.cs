namespace PolicySearch.Analysis.SmartCn;

/// <summary>One word of a segmented sentence.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit; white space inside a word of hanzi belongs to it.</param>
/// <param name="Kind">Kind of its first character; an extra word counts as hanzi.</param>
/// <param name="Symbol">Number of its symbol in the lexicon; for an extra word, the number of symbols plus its value in the trie.</param>
internal readonly record struct Word(int Start, int End, CharacterKind Kind, int Symbol);
