namespace PolicySearch.Engine.Searching;

/// <summary>Windows of a layer that stand one after the other.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many.</param>
internal readonly record struct WindowRun(int First, int Count);
