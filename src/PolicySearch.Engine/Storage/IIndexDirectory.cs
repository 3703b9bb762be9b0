namespace PolicySearch.Engine.Storage;

/// <summary>
/// The files of one index. A file is written once, from start to end, and read as memory. Implementations may be used
/// from many threads at once. Names hold letters, digits, dots, hyphens and underscores only.
/// </summary>
/// <remarks>
/// After <see cref="IndexOutput.Complete"/> a file's bytes survive a crash; after <see cref="SyncNames"/> so do all
/// creations, renames and deletions before it. A crash before that may undo any of them.
/// </remarks>
public interface IIndexDirectory : IDisposable
{
    /// <summary>Names of all files, in no order.</summary>
    IReadOnlyList<string> List();

    /// <summary>Starts a file; one of the same name is replaced.</summary>
    IndexOutput Create(string name);

    /// <summary>Opens a file for reading as memory.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    IndexInput Open(string name);

    /// <summary>Renames a file in one step; one with the new name is replaced.</summary>
    void Rename(string from, string to);

    /// <summary>Deletes a file; one that does not exist is no error. Open inputs stay readable.</summary>
    void Delete(string name);

    /// <summary>Makes all creations, renames and deletions so far survive a crash.</summary>
    void SyncNames();

    /// <summary>Takes the lock of the one writer; disposing the result gives it back.</summary>
    /// <exception cref="IndexLockedException">Somebody else has it.</exception>
    IDisposable Lock();
}
