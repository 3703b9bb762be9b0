using System.CommandLine;

namespace PolicySearch.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>Machine-readable output; valid behind every command.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "以 JSON 输出结果（标准输出），日志与进度仍在标准错误", Recursive = true };

    /// <summary>The data folder.</summary>
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "数据目录，存放 store.db 与 segments/（相对路径从当前目录算起）",
        HelpName = "DIR",
        DefaultValueFactory = _ => "index",
    };

    /// <summary>The embedding model of commands that write; the others use the one of the index.</summary>
    public static Option<string> Model { get; } = new("--model")
    {
        Description = "嵌入模型：builtin（自带）、onnx:目录、openai:地址#模型名；不给则沿用索引的模型。换用另一模型时，新向量算完之前仍用原模型检索",
        HelpName = "MODEL",
    };
}
