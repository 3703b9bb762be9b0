namespace PolicySearch.Store;

/// <summary>The store's file is not a store, or SQLite found it damaged.</summary>
public sealed class StoreDamagedException(string file, string detail, Exception? inner = null) : StoreException(
    $"文档库“{file}”已损坏：{detail}",
    "请从备份恢复该文件；没有备份时，把数据目录移走后用 policysearch index 从原始文件重新导入。",
    inner);
