namespace PolicySearch.Documents.Structure;

/// <summary>A move, and the level it leads to.</summary>
/// <param name="Move">The move.</param>
/// <param name="Level">Level at which the marker would stand, 0 outermost; deeper lists are closed by it.</param>
internal readonly record struct NumberingStep(NumberingMove Move, int Level);
