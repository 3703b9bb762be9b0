using PolicySearch.Analysis;
using PolicySearch.Engine.Checking;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine;

/// <summary>An open index: one writer, and any number of searchers, each with a snapshot of its own.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly IIndexDirectory _directory;
    private readonly FileTable _files;
    private readonly IDisposable? _lock;
    private readonly IndexWriter? _writer;
    private readonly SegmentStore _store;
    private readonly Scrubber _scrubber;
    private readonly Lock _gate = new();
    private Snapshot _current;
    private bool _disposed;

    private SearchIndex(IIndexDirectory directory, IndexSchema schema, IAnalyzer analyzer, IndexOptions options, IDisposable? held)
    {
        (_directory, Schema, Analyzer, Options, _lock) = (directory, schema, analyzer, options, held);
        _files = new FileTable(directory);
        var (manifest, segments) = OpenSegments();
        _store = new SegmentStore(_files, schema.VectorDimension, manifest.NextNumber);
        _current = segments.ToSnapshot(manifest, Report);
        if (options.ReadOnly)
            segments.Clear();
        else
            _writer = new IndexWriter(this, segments, _store);
        _scrubber = new Scrubber(this, options.ScrubBytesPerSecond);
    }

    /// <summary>
    /// Raised once for every segment that is withdrawn, on the thread that met the damage: handlers take note and return;
    /// they neither throw nor dispose the index. Damage that is there at open is in <see cref="Damages"/> only.
    /// </summary>
    public event EventHandler<IndexDamage>? DamageReported;

    /// <summary>The fields.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The one writer.</summary>
    /// <exception cref="InvalidOperationException">The index was opened for reading only.</exception>
    public IndexWriter Writer => _writer ?? throw new InvalidOperationException("The index was opened for reading only.");

    /// <summary>What the last commit was given.</summary>
    public IReadOnlyDictionary<string, string> UserData => Ask(snapshot => snapshot.Manifest.UserData);

    /// <summary>Whether a segment of the last commit is withdrawn. Rebuild: <see cref="IndexWriter.DeleteAll"/>, add everything, commit.</summary>
    public bool HasDamage => Ask(snapshot => snapshot.IsPartial);

    /// <summary>The damages of the last commit's segments.</summary>
    public IReadOnlyList<IndexDamage> Damages => Ask(snapshot => snapshot.Damages);

    internal IAnalyzer Analyzer { get; }

    internal IndexOptions Options { get; }

    private string Signature => string.Join(';', Schema.Fields.Select(definition => definition.Signature).Append($"{Schema.VectorDimension}"));

    /// <summary>Opens an index; where the directory holds none, an empty one is made.</summary>
    /// <param name="directory">The files; not disposed with the index.</param>
    /// <param name="schema">Has to be the schema that the index was made with.</param>
    /// <param name="analyzer">Has to be of the version that the index was made with.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="IndexVersionException">Made by another format, schema or analyser: <see cref="Erase"/> and rebuild.</exception>
    /// <exception cref="IndexDamagedException">The manifest is damaged, or missing where there are other files: <see cref="Erase"/> and rebuild.</exception>
    /// <exception cref="IndexLockedException">Somebody else has it open for writing.</exception>
    public static SearchIndex Open(IIndexDirectory directory, IndexSchema schema, IAnalyzer analyzer, IndexOptions? options = null)
    {
        options ??= new IndexOptions();
        _ = new FieldRules(schema);
        var held = options.ReadOnly ? null : directory.Lock();
        try
        {
            return new SearchIndex(directory, schema, analyzer, options, held);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>What the last commit of an index was given, whatever its schema; null where there is no index that can be read.</summary>
    public static IReadOnlyDictionary<string, string>? ReadUserData(IIndexDirectory directory)
    {
        try
        {
            return Manifest.Read(directory).UserData;
        }
        catch (Exception error) when (error is IndexVersionException or IndexDamagedException or IOException)
        {
            return null;
        }
    }

    /// <summary>Deletes every file of an index that is not open, whatever its state.</summary>
    /// <exception cref="IndexLockedException">Somebody has it open for writing.</exception>
    public static void Erase(IIndexDirectory directory)
    {
        using var held = directory.Lock();
        foreach (var name in IndexFileNames.List(directory).OrderBy(name => name == IndexFileNames.Manifest))
            directory.Delete(name); // The manifest goes last: what is left of an interrupted erasure is damage, not an empty index.
        directory.SyncNames();
    }

    /// <summary>A searcher over the last commit; dispose it soon, it keeps old files alive.</summary>
    public IndexSearcher Acquire() => new(AcquireSnapshot(), Schema);

    /// <summary>Reads every byte of the last commit and compares all checksums; a damaged segment is withdrawn.</summary>
    public IndexCheckReport Check(CancellationToken cancellation = default)
    {
        var snapshot = AcquireSnapshot();
        try
        {
            return new IndexCheck(_files, snapshot).Run(cancellation);
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <summary>Closes the writer without a commit and gives the lock back; searchers that are still out stay valid.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        _scrubber.Dispose();
        _writer?.Close();
        _files.Close();
        _current.Release();
        _lock?.Dispose();
    }

    internal Snapshot AcquireSnapshot()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _current.AddRef();
            return _current;
        }
    }

    /// <summary>Makes the writer's segments the last commit.</summary>
    internal void Publish(SegmentList segments, IReadOnlyDictionary<string, string>? userData)
    {
        var before = _current.Manifest;
        var manifest = before with
        {
            Generation = before.Generation + 1,
            NextNumber = _store.LastNumber,
            UserData = userData is null ? before.UserData : new Dictionary<string, string>(userData, StringComparer.Ordinal),
            Segments = segments.Entries,
            Lost = segments.Lost,
        };
        manifest.Publish(_directory);
        var old = _current;
        var next = segments.ToSnapshot(manifest, Report);
        WarmUp(next);
        lock (_gate)
            _current = next;
        old.Release();
        _files.DeleteAllBut(manifest.FileNames);
    }

    /// <summary>Does something to each segment; one that turns out to be damaged is withdrawn and passed over.</summary>
    internal void Guard(IReadOnlyList<WorkingSegment> segments, Action<WorkingSegment> action)
    {
        foreach (var segment in segments)
        {
            try
            {
                action(segment);
            }
            catch (DamagedFileException exception)
            {
                Withdraw(segment, exception.Damage);
            }
        }
    }

    internal void Withdraw(IReadOnlyList<WorkingSegment> segments, IndexDamage damage) =>
        Withdraw(segments.First(segment => segment.Core.Name == damage.Segment), damage);

    private void Withdraw(WorkingSegment segment, IndexDamage damage)
    {
        if (segment.Core.Withdraw(damage))
            Report(damage);
    }

    /// <summary>What a first search would read of vectors is read before, so that no search has to wait for it after a commit.</summary>
    private void WarmUp(Snapshot snapshot)
    {
        foreach (var field in Schema.Fields.Where(field => field.Kind == FieldKind.Vector))
        {
            snapshot.Run(leaves =>
            {
                foreach (var leaf in leaves)
                    leaf.View.CountWithVectors(field.Name);
                return 0;
            });
        }
    }

    private void Report(IndexDamage damage) => DamageReported?.Invoke(this, damage);

    private T Ask<T>(Func<Snapshot, T> question)
    {
        var snapshot = AcquireSnapshot();
        try
        {
            return question(snapshot);
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <summary>A reader beside another process's writer may find files gone that a newer commit has replaced: it then takes the newer one.</summary>
    private (Manifest Manifest, SegmentList Segments) OpenSegments()
    {
        while (true)
        {
            var manifest = OpenManifest();
            var segments = SegmentList.OpenAll(_files, manifest, Schema.VectorDimension);
            if (!Options.ReadOnly || segments.Lost.Count == manifest.Lost.Count || Manifest.Read(_directory).Generation == manifest.Generation)
                return (manifest, segments);
            segments.Clear();
        }
    }

    private Manifest OpenManifest()
    {
        var manifest = IsNew() ? Create() : Manifest.Read(_directory);
        if (manifest.Analyzer != Analyzer.Version)
            throw new IndexVersionException($"The index was made with the analyser {manifest.Analyzer}, not {Analyzer.Version}: rebuild it.");
        if (manifest.Schema != Signature)
            throw new IndexVersionException($"The index was made for the fields {manifest.Schema}, not {Signature}: rebuild it.");
        if (!Options.ReadOnly)
            _files.DeleteAllBut(manifest.FileNames);
        return manifest;
    }

    /// <summary>Only the unfinished manifest of a first opening may lie in the directory of a new index.</summary>
    private bool IsNew() => !Options.ReadOnly && IndexFileNames.List(_directory).All(name => name == IndexFileNames.NewManifest);

    private Manifest Create()
    {
        var manifest = new Manifest(0, 1, Analyzer.Version, Signature, new Dictionary<string, string>(), [], []);
        manifest.Publish(_directory);
        return manifest;
    }
}
