namespace PolicySearch.Analysis.Policy;

/// <summary>What a compound word consists of.</summary>
/// <param name="Parts">Its parts and theirs, each before those inside it, by ascending start.</param>
/// <param name="Positions">How many positions it takes.</param>
internal sealed record Compound(WordPart[] Parts, int Positions);
