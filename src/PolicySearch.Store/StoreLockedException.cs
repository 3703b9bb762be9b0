namespace PolicySearch.Store;

/// <summary>Another process holds the writer's lock of the data folder.</summary>
public sealed class StoreLockedException(string folder, Exception? inner = null) : StoreException(
    $"数据目录“{folder}”正由另一个进程写入。",
    "请等它结束，或停止正在运行的 policysearch serve / index，或用 --data 换一个数据目录。",
    inner);
