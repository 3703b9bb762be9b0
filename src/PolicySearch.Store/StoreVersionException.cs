namespace PolicySearch.Store;

/// <summary>The store was made by a newer program.</summary>
public sealed class StoreVersionException(string file, long found, long supported) : StoreException(
    $"文档库“{file}”的版本是 {found}，本程序只认识到版本 {supported}。",
    "请升级 policysearch，或用 --data 换一个数据目录后重新导入。")
{
    /// <summary>The version found in the file.</summary>
    public long Found { get; } = found;

    /// <summary>The newest version that this program can read.</summary>
    public long Supported { get; } = supported;
}
