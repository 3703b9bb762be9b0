namespace PolicySearch.Documents.Model;

/// <summary>A note that says who answers for a clause: （市发改委牵头，市财政局配合）.</summary>
/// <param name="Range">Where it stands, in the source text, brackets included.</param>
/// <param name="Text">The characters of <paramref name="Range"/>, to the letter.</param>
/// <param name="Mentions">The departments, in the order of the text.</param>
/// <param name="IsOpen">True if the list ends in 等: others may answer too.</param>
public sealed record DepartmentNote(TextRange Range, string Text, IReadOnlyList<DepartmentMention> Mentions, bool IsOpen);
