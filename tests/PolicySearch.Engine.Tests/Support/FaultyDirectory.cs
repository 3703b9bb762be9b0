using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Tests.Support;

/// <summary>
/// A directory that fails at one call, and that forgets in a crash what was not made to last: contents of files that
/// were not completed, and creations, renames and deletions after the last <see cref="SyncNames"/>.
/// </summary>
internal sealed class FaultyDirectory : IIndexDirectory
{
    private Dictionary<string, Content> _names;
    private Dictionary<string, Content> _lastingNames;
    private int _calls;

    public FaultyDirectory(IReadOnlyDictionary<string, byte[]> files)
    {
        _names = files.ToDictionary(file => file.Key, file => new Content { Bytes = file.Value, IsComplete = true });
        _lastingNames = new(_names);
    }

    /// <summary>Number of the call that fails, from 1; 0 for none.</summary>
    public int FailingCall { get; set; }

    public bool HasFailed => FailingCall > 0 && _calls >= FailingCall;

    /// <summary>What may be on the disk after a crash now: of each name the state before or after, of each unfinished file any part.</summary>
    public Dictionary<string, byte[]> Crash(Random random)
    {
        var after = new Dictionary<string, byte[]>();
        foreach (var name in _names.Keys.Union(_lastingNames.Keys))
        {
            var side = random.Next(2) == 0 ? _names : _lastingNames;
            if (side.TryGetValue(name, out var content) && content.AfterCrash(random) is { } bytes)
                after[name] = bytes;
        }

        return after;
    }

    public IReadOnlyList<string> List()
    {
        Count();
        return [.. _names.Keys];
    }

    public IndexOutput Create(string name)
    {
        Count();
        var content = new Content();
        _names[name] = content;
        return new Output(this, content);
    }

    public IndexInput Open(string name)
    {
        Count();
        return _names.TryGetValue(name, out var content)
            ? DirectoryBytes.ToDirectory(new Dictionary<string, byte[]> { [name] = content.Bytes }).Open(name)
            : throw new FileNotFoundException("missing", name);
    }

    public void Rename(string from, string to)
    {
        Count();
        _names[to] = _names[from];
        _names.Remove(from);
    }

    public void Delete(string name)
    {
        Count();
        _names.Remove(name);
    }

    public void SyncNames()
    {
        Count();
        _lastingNames = new(_names);
    }

    public IDisposable Lock() => new MemoryStream();

    public void Dispose() => _names = [];

    private void Count()
    {
        if (++_calls == FailingCall)
            throw new IOException($"Call {_calls} fails by order of the test.");
    }

    private sealed class Content
    {
        public byte[] Bytes { get; set; } = [];

        public bool IsComplete { get; set; }

        public byte[]? AfterCrash(Random random) => IsComplete ? Bytes : random.Next(3) switch
        {
            0 => null,
            1 => new byte[Bytes.Length],
            _ => Bytes[..random.Next(Bytes.Length + 1)],
        };
    }

    private sealed class Output(FaultyDirectory directory, Content content) : IndexOutput
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            directory.Count();
            content.Bytes = [.. content.Bytes, .. bytes];
        }

        public override void Complete()
        {
            directory.Count();
            content.IsComplete = true;
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
