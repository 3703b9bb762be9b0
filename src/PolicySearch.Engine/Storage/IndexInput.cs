namespace PolicySearch.Engine.Storage;

/// <summary>The bytes of one file, readable at any place from many threads at once. No span of it may outlive it.</summary>
public abstract class IndexInput : IDisposable
{
    /// <summary>Length of the file in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes at a place, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the file.</exception>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the memory.</summary>
    protected abstract void Dispose(bool disposing);
}
