namespace PolicySearch.Engine.Storage;

/// <summary>An <see cref="IIndexDirectory"/> over a folder, whose files are mapped into memory. The folder is made where it is missing.</summary>
/// <remarks>A mapped file must not be cut short by others while it is open: the operating system then ends the process.</remarks>
public sealed class MappedDirectory : IIndexDirectory
{
    private const string LockName = "write.lock";

    /// <summary>Opens or makes the folder.</summary>
    /// <param name="path">The folder.</param>
    public MappedDirectory(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Where(name => name != LockName)];

    /// <inheritdoc/>
    public IndexOutput Create(string name) => new FileOutput(PathOf(name));

    /// <inheritdoc/>
    public IndexInput Open(string name) => new MappedInput(PathOf(name));

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    /// <inheritdoc/>
    public void Delete(string name) => File.Delete(PathOf(name));

    /// <inheritdoc/>
    public void SyncNames() => FolderSync.Flush(Path);

    /// <inheritdoc/>
    public IDisposable Lock()
    {
        try
        {
            return new FileStream(PathOf(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inner)
        {
            throw new IndexLockedException($"The index in {Path} is open for writing elsewhere: stop the other process or ask it instead.", inner);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
