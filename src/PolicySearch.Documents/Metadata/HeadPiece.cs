using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>A stretch of the head: the value of a label, or a stretch without one.</summary>
/// <param name="Range">Where it stands in the source text, blanks at its ends left out.</param>
/// <param name="Form">Its characters in the form of <see cref="HeadScript"/>.</param>
/// <param name="Label">The label before it, if any.</param>
/// <param name="Line">Number of its line.</param>
/// <param name="Block">The block it stands in.</param>
internal sealed record HeadPiece(TextRange Range, string Form, HeadField? Label, int Line, SourceBlock Block)
{
    /// <summary>True for a label without value.</summary>
    public bool IsEmpty => Range.Length == 0;
}
