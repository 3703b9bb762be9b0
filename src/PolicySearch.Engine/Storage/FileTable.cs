using System.Collections.Concurrent;

namespace PolicySearch.Engine.Storage;

/// <summary>The segment files that are open in this process: a file that no commit needs any more is deleted when its last reader is gone.</summary>
internal sealed class FileTable(IIndexDirectory directory)
{
    private readonly ConcurrentDictionary<BlockFile, string> _open = new();
    private readonly ConcurrentDictionary<string, bool> _unfinished = new(StringComparer.Ordinal);
    private volatile bool _closed;

    public IIndexDirectory Directory => directory;

    /// <exception cref="DamagedFileException">The file is missing, or its frame is not what the manifest says.</exception>
    public BlockFile Open(string segment, Guid id, FileKind kind, FileStamp stamp)
    {
        var file = BlockFile.Open(this, segment, id, kind, stamp);
        _open.TryAdd(file, stamp.Name);
        return file;
    }

    /// <summary>Until the result is disposed, no file of a segment that is being written is deleted.</summary>
    /// <param name="segment">Beginning of its file names, up to the dot.</param>
    public IDisposable KeepUnfinished(string segment)
    {
        var prefix = segment + ".";
        _unfinished[prefix] = true;
        return new LockRelease(() => _unfinished.TryRemove(prefix, out _));
    }

    /// <summary>Deletes all files but the needed ones and those that are being written; of those that are still read, each as soon as it is not.</summary>
    public void DeleteAllBut(IReadOnlySet<string> needed)
    {
        var open = _open.ToArray();
        var openNames = open.Select(pair => pair.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in IndexFileNames.List(directory).Where(name => !needed.Contains(name) && !openNames.Contains(name) && !IsUnfinished(name)))
            directory.Delete(name);
        foreach (var (file, _) in open.Where(pair => !needed.Contains(pair.Value)))
            file.MarkObsolete();
    }

    /// <summary>From now on nothing is deleted: the directory may belong to another index, with files of the same names. Its opening clears up.</summary>
    public void Close() => _closed = true;

    private bool IsUnfinished(string name) => _unfinished.Keys.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    internal void Remove(BlockFile file) => _open.TryRemove(file, out _);

    internal void Delete(string name)
    {
        if (!_closed)
            directory.Delete(name);
    }
}
