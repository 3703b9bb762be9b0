using System.Globalization;
using System.Text;

namespace PolicySearch.Search.Exporting.Forms;

/// <summary>
/// References by GB/T 7714—2015, numbered as the order-of-citation system has it: responsible body, title, 文号 as other title information,
/// [Z] (other), or [EB/OL] (electronic, online) with date of publication, date of reading and address where the original has one. The date of reading is
/// the day on which the corpus took the text in: it is that day's text which is cited. A title that was made for want of one stands in brackets.
/// </summary>
internal sealed class Gbt7714Form<T>(TextWriter writer, Func<T, Reference> toReference) : IExportWriter<T>
{
    private int _number;

    public async Task WriteHeadAsync(ExportHead head)
    {
        foreach (var line in head.Lines())
            await writer.WriteAsync($"# {line}\n").ConfigureAwait(false);
    }

    public Task WriteAsync(T record) => writer.WriteAsync(
        string.Create(CultureInfo.InvariantCulture, $"[{++_number}] {Format(toReference(record))}\n"));

    public Task EndAsync() => writer.FlushAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Format(Reference reference)
    {
        var document = reference.Document;
        var isOnline = document.SourceUrl is { Length: > 0 };
        var line = new StringBuilder();
        if (document.Issuer is { Length: > 0 } issuer)
            line.Append(issuer).Append(". ");
        line.Append(document.TitleDerived ? $"[{document.Title}]" : document.Title);
        if (document.DocNumber is { Length: > 0 } number)
            line.Append(": ").Append(number);
        line.Append(isOnline ? "[EB/OL]" : "[Z]");
        AppendDateAndPlace(line, Day(isOnline && reference.Place is null ? null : document.WrittenOn ?? document.PublishedOn), reference.Place);
        if (isOnline)
            AppendOnline(line, document);
        if (line[^1] != '.')
            line.Append('.');
        return string.Concat(line.ToString().Select(character => char.IsControl(character) ? ' ' : character));
    }

    private static void AppendDateAndPlace(StringBuilder line, string? date, string? place)
    {
        if (date is null && place is null)
            return;
        line.Append(". ").Append(date);
        if (place is not null)
            line.Append(date is null ? "" : ": ").Append(place);
    }

    private static void AppendOnline(StringBuilder line, ExportedDocument document)
    {
        if (line[^1] == ']')
            line.Append(". ");
        if (Day(document.PublishedOn ?? document.WrittenOn) is { } published)
            line.Append('(').Append(published).Append(')');
        line.Append('[').Append(Day(document.AcceptedOn)).Append("]. ").Append(document.SourceUrl);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
