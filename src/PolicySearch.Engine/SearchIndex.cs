using PolicySearch.Analysis;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine;

/// <summary>An open index: one writer, and any number of searchers, each with a snapshot of its own.</summary>
public sealed class SearchIndex : IDisposable
{
    private SearchIndex()
    {
    }

    /// <summary>Raised once for every segment that is withdrawn; on the thread that met the damage.</summary>
    public event EventHandler<IndexDamage>? DamageReported;

    /// <summary>The one writer.</summary>
    /// <exception cref="InvalidOperationException">The index was opened for reading only.</exception>
    public IndexWriter Writer => throw new NotImplementedException();

    /// <summary>What the last commit was given.</summary>
    public IReadOnlyDictionary<string, string> UserData => throw new NotImplementedException();

    /// <summary>Whether a segment of the last commit is withdrawn. Rebuild: <see cref="IndexWriter.DeleteAll"/>, add everything, commit.</summary>
    public bool HasDamage => throw new NotImplementedException();

    /// <summary>The damages of the last commit's segments.</summary>
    public IReadOnlyList<IndexDamage> Damages => throw new NotImplementedException();

    /// <summary>Opens an index; where the directory holds none, an empty one is made.</summary>
    /// <param name="directory">The files; not disposed with the index.</param>
    /// <param name="schema">Has to be the schema that the index was made with.</param>
    /// <param name="analyzer">Has to be of the version that the index was made with.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="IndexVersionException">Made by another format, schema or analyser: <see cref="Erase"/> and rebuild.</exception>
    /// <exception cref="IndexDamagedException">The manifest is damaged: <see cref="Erase"/> and rebuild.</exception>
    /// <exception cref="IndexLockedException">Somebody else has it open for writing.</exception>
    public static SearchIndex Open(IIndexDirectory directory, IndexSchema schema, IAnalyzer analyzer, IndexOptions? options = null) =>
        throw new NotImplementedException();

    /// <summary>Deletes every file of an index that is not open, whatever its state.</summary>
    /// <exception cref="IndexLockedException">Somebody has it open for writing.</exception>
    public static void Erase(IIndexDirectory directory) => throw new NotImplementedException();

    /// <summary>A searcher over the last commit; dispose it soon, it keeps old files alive.</summary>
    public IndexSearcher Acquire() => throw new NotImplementedException();

    /// <summary>Reads every byte of the last commit and compares all checksums; a damaged segment is withdrawn.</summary>
    public IndexCheckReport Check(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Closes the writer without a commit and gives the lock back; searchers that are still out stay valid.</summary>
    public void Dispose() => DamageReported?.Invoke(this, null!);
}
