using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace PolicySearch.Search.Exporting.Forms;

/// <summary>
/// CSV as RFC 4180 has it; the head is comment lines that begin with #. A field with # in it is quoted, so that readers which skip comments
/// (pandas, readr) cut none. A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises.
/// </summary>
internal sealed class CsvForm<T>(TextWriter writer, IReadOnlyList<ExportColumn<T>> columns) : IExportWriter<T>
{
    private const string LineEnd = "\r\n";

    /// <summary>First characters of formulas, the full-width forms too: spreadsheets with East Asian settings take those.</summary>
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    private readonly CsvWriter _csv = new(writer, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        NewLine = LineEnd,
        // By itself it quotes only the line end that it writes: a lone line feed within a text would break its row.
        ShouldQuote = field => field.Field.AsSpan().IndexOfAny("#\r\n") >= 0 || ConfigurationFunctions.ShouldQuote(field),
    }, leaveOpen: true);

    public async Task WriteHeadAsync(ExportHead head)
    {
        foreach (var line in head.Lines())
            await writer.WriteAsync($"# {line}{LineEnd}").ConfigureAwait(false);
        foreach (var column in columns)
            _csv.WriteField(column.Name);
        await _csv.NextRecordAsync().ConfigureAwait(false);
    }

    public Task WriteAsync(T record)
    {
        foreach (var column in columns)
            _csv.WriteField(Format(column.Value(record)));
        return _csv.NextRecordAsync();
    }

    public Task EndAsync() => _csv.FlushAsync();

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private static string? Format(object? value) =>
        value is string { Length: > 0 } text && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : FieldText.Of(value);
}
