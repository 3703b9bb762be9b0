using PolicySearch.Documents.Readers;
using PolicySearch.Embeddings;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Cli.Output;

/// <summary>Why a command did not do its work.</summary>
/// <param name="Exit">What the shell is told.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">The cause, in Chinese.</param>
/// <param name="Remedy">What to do about it, in Chinese; may be empty.</param>
internal sealed record Failure(int Exit, string Code, string Message, string Remedy)
{
    /// <summary>The failure that an expected error means; null for a mistake of the program, which may crash.</summary>
    public static Failure? Of(Exception error) => error switch
    {
        StoreLockedException e => new(ExitCode.Locked, "store-locked", e.Message, e.Remedy),
        StoreDamagedException e => new(ExitCode.Damaged, "store-damaged", e.Message, e.Remedy),
        StoreVersionException e => new(ExitCode.Damaged, "store-version", e.Message, e.Remedy),
        StoreMissingException e => new(ExitCode.NotFound, "store-missing", e.Message, e.Remedy),
        StoreException e => new(ExitCode.Unavailable, "store-unavailable", e.Message, e.Remedy),
        IndexUnusableException e => new(ExitCode.Damaged, "index-unusable", e.Message, e.Remedy),
        ImportPathException e => new(ExitCode.NotFound, "path-not-found", e.Message, e.Remedy),
        DocumentReadException e => new(ExitCode.SomeFailed, e.Code, e.Message, e.Remedy),
        SearchRequestException e => new(ExitCode.Usage, e.Code, e.Message, e.Remedy),
        UsageException e => new(ExitCode.Usage, "usage", e.Message, e.Remedy),
        EmbeddingModelException e => new(ExitCode.Unavailable, "model-unavailable", e.Message, "自带的模型：请重新安装 policysearch，或恢复 Models 目录中的文件。别处的模型：按上面的说明处理，或先用 --model builtin。"),
        FileNotFoundException or DirectoryNotFoundException => new(ExitCode.NotFound, "path-not-found", error.Message, "请检查路径是否写对，相对路径从当前目录算起。"),
        InvalidDataException => new(ExitCode.Usage, "input-not-valid", error.Message, "请检查文件的内容和格式，见 docs/cli.md。"),
        IOException or UnauthorizedAccessException => new(ExitCode.Unavailable, "io-error", error.Message, "请检查路径、权限、磁盘空间和端口后重试。"),
        OperationCanceledException => new(ExitCode.Cancelled, "cancelled", "已中断。", "已经接受的文档不受影响，重新运行即可继续。"),
        _ => null,
    };
}
