namespace PolicySearch.Store;

/// <summary>There is no store in the data folder.</summary>
public sealed class StoreMissingException(string folder) : StoreException(
    $"数据目录“{folder}”里还没有文档库。",
    "请先导入文件：policysearch index 目录，或用 --data 指定已有的数据目录。");
