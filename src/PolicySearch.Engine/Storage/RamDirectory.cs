namespace PolicySearch.Engine.Storage;

/// <summary>An <see cref="IIndexDirectory"/> in memory, for tests and small indexes that need not last.</summary>
public sealed class RamDirectory : IIndexDirectory
{
    /// <inheritdoc/>
    public IReadOnlyList<string> List() => throw new NotImplementedException();

    /// <inheritdoc/>
    public IndexOutput Create(string name) => throw new NotImplementedException();

    /// <inheritdoc/>
    public IndexInput Open(string name) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Rename(string from, string to) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Delete(string name) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void SyncNames() => throw new NotImplementedException();

    /// <inheritdoc/>
    public IDisposable Lock() => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
