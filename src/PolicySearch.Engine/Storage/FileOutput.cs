namespace PolicySearch.Engine.Storage;

/// <summary>A new file of a folder, flushed to the device when it is complete.</summary>
internal sealed class FileOutput(string path) : IndexOutput
{
    private readonly FileStream _stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);

    public override void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public override void Complete()
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
    }

    protected override void Dispose(bool disposing) => _stream.Dispose();
}
