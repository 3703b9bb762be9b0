namespace PolicySearch.Engine.Storage;

/// <summary>An <see cref="IIndexDirectory"/> over a folder, whose files are mapped into memory. The folder is made where it is missing.</summary>
/// <param name="path">The folder.</param>
public sealed class MappedDirectory(string path) : IIndexDirectory
{
    /// <summary>The folder.</summary>
    public string Path { get; } = path;

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
