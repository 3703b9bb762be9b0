using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicySearch.Search.Exporting.Forms;

/// <summary>JSON Lines; the first line is an object with the one property <c>export</c>, the head.</summary>
internal sealed class JsonLinesForm<T>(TextWriter writer, JsonTypeInfo<T> type) : IExportWriter<T>
{
    public Task WriteHeadAsync(ExportHead head) =>
        WriteLineAsync(JsonSerializer.Serialize(new ExportHeadLine(ExportHeadObject.Of(head)), ExportJson.Readable.ExportHeadLine));

    public Task WriteAsync(T record) => WriteLineAsync(JsonSerializer.Serialize(record, type));

    public Task EndAsync() => writer.FlushAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task WriteLineAsync(string json)
    {
        await writer.WriteAsync(json).ConfigureAwait(false);
        await writer.WriteAsync('\n').ConfigureAwait(false);
    }
}
