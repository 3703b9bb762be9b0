namespace PolicySearch.Engine.Storage;

/// <summary>The bytes of one file, readable at any place from many threads at once. No span of it may outlive it.</summary>
public abstract class IndexInput : IDisposable
{
    /// <summary>Length of the file in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes at a place, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the file.</exception>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>Copies the bytes at a place. For what is read seldom and in small pieces: a mapped file then takes no room in the process for it.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="bytes">Receives as many bytes as it has room for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the file.</exception>
    /// <exception cref="IOException">The device failed to deliver them.</exception>
    public virtual void Read(long offset, Span<byte> bytes) => Slice(offset, bytes.Length).CopyTo(bytes);

    /// <summary>Copies the bytes at a place if that needs no waiting for a device.</summary>
    /// <returns>False if it would, or nobody can say; the room then holds anything.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the file.</exception>
    public virtual bool TryRead(long offset, Span<byte> bytes)
    {
        Read(offset, bytes);
        return true;
    }

    /// <summary>Says that a range will be read soon, so that a device can deliver many at once; returns without waiting for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the file.</exception>
    public virtual void Prefetch(long offset, int length)
    {
    }

    /// <summary>Says that small pieces of the file will be read here and there: what lies around one is then not read with it.</summary>
    public virtual void ExpectScattered()
    {
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the memory.</summary>
    protected abstract void Dispose(bool disposing);
}
