using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>A line of the body, without blanks around it; never empty.</summary>
/// <param name="Range">Where it stands in the source text.</param>
/// <param name="Kind">What the reader says of it.</param>
/// <param name="IsVerbatim">True for a piece that has no markers of its own: a table of contents.</param>
/// <param name="IsRunTogether">True for a piece of a line so long that its line breaks must have been lost.</param>
internal readonly record struct BodyLine(TextRange Range, SourceBlockKind Kind, bool IsVerbatim = false, bool IsRunTogether = false)
{
    /// <summary>True for rows and heads of tables.</summary>
    public bool IsTable => Kind is SourceBlockKind.TableRow or SourceBlockKind.TableHeader;
}
