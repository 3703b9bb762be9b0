namespace PolicySearch.Store;

/// <summary>
/// The lock that makes a process the one writer of a data folder: a file held open exclusively. The operating system frees it when the
/// process ends in whatever way, so no stale lock can stay behind; the file itself stays.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <exception cref="StoreLockedException">Another holder has it.</exception>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public static WriterLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new WriterLock(new FileStream(
                Path.Combine(folder, "store.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw NotWritable(folder, error);
        }
        catch (IOException error)
        {
            throw IsHeld(folder) ? new StoreLockedException(folder, error) : NotWritable(folder, error);
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsHeld(string folder) => File.Exists(Path.Combine(folder, "store.lock"));

    private static StoreException NotWritable(string folder, Exception error) => new(
        $"数据目录“{folder}”无法写入：{error.Message}", "请检查路径、权限和磁盘空间，或用 --data 换一个数据目录。", error);
}
