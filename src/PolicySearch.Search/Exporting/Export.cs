using PolicySearch.Search.Exporting.Forms;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Exporting;

/// <summary>
/// An answer on its way into a file. What is wrong with the request has come out before there is one; the records are read from the store
/// while they are written, a few hundred at a time. Dispose it when it is written.
/// </summary>
public abstract class Export : IDisposable
{
    private readonly IDisposable? _held;

    private protected Export(ExportHead head, IDisposable? held) => (Head, _held) = (head, held);

    /// <summary>What stands at its head.</summary>
    public ExportHead Head { get; }

    /// <summary>The forms that these records have.</summary>
    public abstract IReadOnlyList<ExportForm> Forms { get; }

    /// <summary>Writes head and records.</summary>
    /// <param name="form">The form.</param>
    /// <param name="writer">Where to; UTF-8, for CSV with a byte order mark. Not disposed.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="SearchRequestException">There is no such form of these records.</exception>
    public abstract Task<int> WriteAsync(ExportForm form, TextWriter writer, CancellationToken cancellation = default);

    /// <summary>Refuses a form that these records do not have.</summary>
    /// <exception cref="SearchRequestException">There is no such form of these records.</exception>
    public void Require(ExportForm form)
    {
        if (!Forms.Contains(form))
        {
            throw new SearchRequestException(
                "format-not-available", $"{Head.Kind} 没有 {EnumNames.Of(form)} 格式。", $"可用的格式：{string.Join('、', Forms.Select(EnumNames.Of))}。");
        }
    }

    /// <summary>Gives the snapshot of the index back.</summary>
    public void Dispose()
    {
        _held?.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>An export of records of one type.</summary>
/// <typeparam name="T">Type of a record.</typeparam>
/// <param name="head">What stands at its head.</param>
/// <param name="shape">How its records look.</param>
/// <param name="records">The records; enumerated once, while they are written.</param>
/// <param name="held">Disposed with the export.</param>
internal sealed class Export<T>(ExportHead head, ExportShape<T> shape, IEnumerable<T> records, IDisposable? held = null) : Export(head, held)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ExportForm> Forms =>
        shape.Reference is null ? [ExportForm.Csv, ExportForm.Jsonl] : [ExportForm.Csv, ExportForm.Jsonl, ExportForm.Bibtex, ExportForm.Gbt7714];

    /// <inheritdoc/>
    public override async Task<int> WriteAsync(ExportForm form, TextWriter writer, CancellationToken cancellation = default)
    {
        Require(form);
        await using IExportWriter<T> target = form switch
        {
            ExportForm.Csv => new CsvForm<T>(writer, shape.Columns),
            ExportForm.Jsonl => new JsonLinesForm<T>(writer, shape.Json),
            ExportForm.Bibtex => new BibTexForm<T>(writer, shape.Reference!),
            _ => new Gbt7714Form<T>(writer, shape.Reference!),
        };
        await target.WriteHeadAsync(Head).ConfigureAwait(false);
        var count = 0;
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            await target.WriteAsync(record).ConfigureAwait(false);
            count++;
        }

        await target.EndAsync().ConfigureAwait(false);
        return count;
    }
}
