using System.Collections.Concurrent;

namespace PolicySearch.Engine.Storage;

/// <summary>An <see cref="IIndexDirectory"/> in memory, for tests and small indexes that need not last.</summary>
public sealed class RamDirectory : IIndexDirectory
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private int _locked;

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => [.. _files.Keys];

    /// <inheritdoc/>
    public IndexOutput Create(string name)
    {
        _files[name] = [];
        return new RamOutput(bytes => _files[name] = bytes);
    }

    /// <inheritdoc/>
    public IndexInput Open(string name) => _files.TryGetValue(name, out var bytes)
        ? new RamInput(bytes)
        : throw new FileNotFoundException($"The index has no file {name}.", name);

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        if (!_files.TryGetValue(from, out var bytes))
            throw new FileNotFoundException($"The index has no file {from}.", from);
        _files[to] = bytes;
        _files.TryRemove(from, out _);
    }

    /// <inheritdoc/>
    public void Delete(string name) => _files.TryRemove(name, out _);

    /// <inheritdoc/>
    public void SyncNames()
    {
    }

    /// <inheritdoc/>
    public IDisposable Lock() => Interlocked.CompareExchange(ref _locked, 1, 0) == 0
        ? new LockRelease(() => Volatile.Write(ref _locked, 0))
        : throw new IndexLockedException("The index in memory is open for writing already: dispose the SearchIndex that has it.");

    /// <inheritdoc/>
    public void Dispose() => _files.Clear();

    private sealed class RamOutput(Action<byte[]> complete) : IndexOutput
    {
        private readonly MemoryStream _bytes = new();

        public override void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

        public override void Complete() => complete(_bytes.ToArray());

        protected override void Dispose(bool disposing) => _bytes.Dispose();
    }

    private sealed class RamInput(byte[] bytes) : IndexInput
    {
        public override long Length => bytes.Length;

        public override ReadOnlySpan<byte> Slice(long offset, int length)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(offset);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, bytes.Length);
            return bytes.AsSpan((int)offset, length);
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
