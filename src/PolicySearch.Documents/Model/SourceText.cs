namespace PolicySearch.Documents.Model;

/// <summary>
/// What a reader makes of a file: its text, decoded and with tags removed but otherwise unchanged, and how it is laid out.
/// All offsets of a document point into <see cref="Text"/>.
/// </summary>
/// <param name="Text">The text to the letter.</param>
/// <param name="Blocks">
/// The blocks of the text in order, without overlap: lines of plain text, paragraphs of HTML or DOCX, rows of tables.
/// Characters outside all blocks are white space. The reader marks page furniture; it is kept in the text and never becomes a clause.
/// </param>
/// <param name="Fields">Metadata that the container itself gives (HTML meta elements, DOCX properties), as found.</param>
/// <param name="Format">The container.</param>
/// <param name="Encoding">Name of the encoding of the bytes (IANA), for example <c>utf-8</c> or <c>gb18030</c>.</param>
public sealed record SourceText(
    string Text,
    IReadOnlyList<SourceBlock> Blocks,
    IReadOnlyList<SourceField> Fields,
    SourceFormat Format,
    string Encoding)
{
    /// <summary>The characters of a range.</summary>
    public string Slice(TextRange range) => Text.Substring(range.Start, range.Length);
}
