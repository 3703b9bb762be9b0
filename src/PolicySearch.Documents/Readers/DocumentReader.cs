using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Turns a file into its text: plain text (Markdown included), web pages and DOCX, in any of the encodings that
/// <see cref="EncodingDetector"/> knows. The kind of file is told by its content first and by its name second.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file as received.</param>
    /// <param name="fileName">Its name; only the extension is used.</param>
    /// <param name="options">Limits; <see cref="DocumentReadOptions.Default"/> if null.</param>
    /// <exception cref="DocumentReadException">The file is empty, too large, of another kind, or broken.</exception>
    public static SourceText Read(ReadOnlyMemory<byte> bytes, string fileName, DocumentReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        options ??= DocumentReadOptions.Default;
        if (bytes.IsEmpty)
            throw ReadErrors.Empty();
        if (bytes.Length > options.MaxBytes)
            throw ReadErrors.TooLarge(bytes.Length, options.MaxBytes);
        if (FileSniffer.IsZip(bytes.Span))
            return DocxReader.Read(bytes, options);
        FileSniffer.RefuseForeign(bytes.Span);
        var (text, encoding) = EncodingDetector.Decode(bytes.Span);
        return ReadText(text, FormatOf(text, fileName), encoding);
    }

    /// <summary>Lays out a text that is decoded already, for example the body of a request.</summary>
    /// <param name="content">The text.</param>
    /// <param name="format">What it is: plain text or HTML.</param>
    /// <exception cref="DocumentReadException">It holds no text.</exception>
    /// <exception cref="ArgumentException"><paramref name="format"/> is DOCX, which is no text.</exception>
    public static SourceText FromText(string content, SourceFormat format)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (format is SourceFormat.Docx)
            throw new ArgumentException("A DOCX file is read from its bytes.", nameof(format));
        EncodingDetector.RefuseUnreadable(content);
        return ReadText(content, format, "utf-8");
    }

    private static SourceText ReadText(string text, SourceFormat format, string encoding)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw ReadErrors.Empty();
        return format is SourceFormat.Html ? HtmlReader.Read(text, encoding) : PlainTextReader.Read(text, encoding);
    }

    private static SourceFormat FormatOf(string text, string fileName)
    {
        if (FileSniffer.LooksLikeHtml(text))
            return SourceFormat.Html;
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".docx")
            throw ReadErrors.NotDocx();
        return extension is ".html" or ".htm" or ".shtml" or ".xhtml" && FileSniffer.HasTags(text)
            ? SourceFormat.Html
            : SourceFormat.Text;
    }
}
