using PolicySearch.Documents.Model;

namespace PolicySearch.Api.Clauses;

/// <summary>A note of responsible departments, as it stands in a clause.</summary>
/// <param name="Text">The note to the letter.</param>
/// <param name="Range">Where it stands in the clause's <c>text</c>, in UTF-16 code units.</param>
/// <param name="IsOpen">True if its list ends in 等: others may answer too.</param>
internal sealed record ClauseNote(string Text, TextRange Range, bool IsOpen)
{
    /// <summary>The notes of a clause.</summary>
    public static IReadOnlyList<ClauseNote> Of(Clause clause) =>
    [
        .. clause.Notes.Select(note => new ClauseNote(
            note.Text, new TextRange(note.Range.Start - clause.Range.Start, note.Range.Length), note.IsOpen)),
    ];
}
