using System.Globalization;
using System.Text;

namespace PolicySearch.Search.Exporting.Forms;

/// <summary>
/// BibTeX: <c>@misc</c> entries with the fields of BibTeX and biblatex. Names and titles stand in double braces, since a body's name has no
/// surname and a Chinese title no capitals to lower.
/// </summary>
internal sealed class BibTexForm<T>(TextWriter writer, Func<T, Reference> toReference) : IExportWriter<T>
{
    public async Task WriteHeadAsync(ExportHead head)
    {
        // What stands outside of entries is a comment, but an @ would begin an entry.
        foreach (var line in head.Lines())
            await writer.WriteAsync($"% {line.Replace('@', '＠')}\n").ConfigureAwait(false);
    }

    public Task WriteAsync(T record) => writer.WriteAsync(Format(toReference(record)));

    public Task EndAsync() => writer.FlushAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Format(Reference reference)
    {
        var document = reference.Document;
        // ~ marks a number that comes twice; it may not stand in a key, and : stands in no id.
        var entry = new StringBuilder("\n@misc{").Append(reference.Key.Replace('~', ':')).Append(",\n");
        Add(entry, "author", document.Issuer, "{{", "}}");
        Add(entry, "title", document.TitleDerived ? $"[{document.Title}]" : document.Title, "{{", "}}");
        Add(entry, "howpublished", document.DocNumber);
        Add(entry, "note", reference.Place);
        Add(entry, "year", (document.WrittenOn ?? document.PublishedOn)?.ToString("yyyy", CultureInfo.InvariantCulture));
        Add(entry, "date", Day(document.WrittenOn ?? document.PublishedOn));
        if (document.SourceUrl is { Length: > 0 } url)
            entry.Append("  url = {").Append(SafeAddress(url)).Append("},\n  urldate = {").Append(Day(document.AcceptedOn)).Append("},\n");
        Add(entry, "abstract", reference.Text);
        return entry.Append("  langid = {chinese},\n}\n").ToString();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(StringBuilder entry, string field, string? value, string open = "{", string close = "}")
    {
        if (!string.IsNullOrEmpty(value))
            entry.Append("  ").Append(field).Append(" = ").Append(open).Append(Escape(value)).Append(close).Append(",\n");
    }

    /// <summary>Braces are written by name: BibTeX counts them also behind a backslash.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '$' or '&' or '%' or '#' or '_' => escaped.Append('\\').Append(character),
                _ => escaped.Append(char.IsControl(character) ? ' ' : character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>An address is taken to the letter by LaTeX; only what would end or unbalance the field is encoded.</summary>
    private static string SafeAddress(string url) => string.Concat(url.Select(character =>
        character is '{' or '}' or '\\' || char.IsControl(character) || char.IsWhiteSpace(character) ? Uri.EscapeDataString(character.ToString()) : character.ToString()));
}
