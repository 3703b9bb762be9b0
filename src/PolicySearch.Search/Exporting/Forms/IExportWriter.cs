namespace PolicySearch.Search.Exporting.Forms;

/// <summary>Writes an export in one form: the head, then record after record.</summary>
/// <typeparam name="T">Type of a record.</typeparam>
internal interface IExportWriter<T> : IAsyncDisposable
{
    /// <summary>Writes the head.</summary>
    Task WriteHeadAsync(ExportHead head);

    /// <summary>Writes a record.</summary>
    Task WriteAsync(T record);

    /// <summary>Passes on what is still held back.</summary>
    Task EndAsync();
}
