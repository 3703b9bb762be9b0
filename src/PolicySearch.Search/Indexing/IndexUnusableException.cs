namespace PolicySearch.Search.Indexing;

/// <summary>The index is missing, damaged or of another version, and this process may not rebuild it.</summary>
public sealed class IndexUnusableException(string reason) : Exception($"{reason}。")
{
    /// <summary>What to do about it, in Chinese.</summary>
    public string Remedy { get; } = "请运行 policysearch reindex 重建索引；若 policysearch serve 正在运行，它会自行重建，稍后再试。";
}
