namespace PolicySearch.Evaluation.Retrieval;

/// <summary>One thing that answers a question.</summary>
/// <param name="Label">What it is, for people: a citation, or the beginning of a text.</param>
/// <param name="Text">Its text, for people; empty where the corpus does not have it.</param>
/// <param name="ClauseIds">The clauses that give it; none where the corpus does not have it, which counts as a miss.</param>
public sealed record Answer(string Label, string Text, IReadOnlySet<string> ClauseIds);
