namespace PolicySearch.Engine.Storage;

/// <summary>A file that is being written. Without <see cref="Complete"/> nothing is promised about its bytes.</summary>
public abstract class IndexOutput : IDisposable
{
    /// <summary>Appends bytes.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Ends the file; when it returns, the bytes survive a crash.</summary>
    public abstract void Complete();

    /// <summary>Frees the handle; a file that was not completed is left as it is.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the handle.</summary>
    protected abstract void Dispose(bool disposing);
}
