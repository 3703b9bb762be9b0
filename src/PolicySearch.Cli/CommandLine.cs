using System.CommandLine;
using PolicySearch.Cli.Commands;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli;

/// <summary>The program <c>policysearch</c>: reads the command line, runs a command, and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        var terminal = new Terminal(parsed.GetValue(SharedOptions.Json));
        if (parsed.Errors.Count > 0)
            return Report(terminal, UsageOf(parsed));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (Failure.Of(error) is { } failure)
        {
            return Report(terminal, failure);
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("政策检索：导入政策文件，按词语和语义检索带责任部门的条款。")
        {
            IndexCommand.Create(),
            SearchCommand.Create(),
            BatchCommand.Create(),
            ServeCommand.Create(),
            McpCommand.Create(),
            CheckCommand.Create(),
            ReindexCommand.Create(),
            OptimizeCommand.Create(),
            StatsCommand.Create(),
            ExportCommand.Create(),
            EvalCommand.Create(),
            OpenApiCommand.Create(),
        };
        root.Options.Add(SharedOptions.Json);
        return root;
    }

    private static int Report(Terminal terminal, Failure failure)
    {
        terminal.Fail(failure);
        return failure.Exit;
    }

    private static Failure UsageOf(ParseResult parsed) => new(
        ExitCode.Usage,
        "usage",
        $"命令行有误：{string.Join(' ', parsed.Errors.Select(error => error.Message))}",
        $"运行 policysearch {Path(parsed.CommandResult)}--help 查看用法。");

    /// <summary>Names of the commands that were given, each with a blank behind it.</summary>
    private static string Path(System.CommandLine.Parsing.SymbolResult? result) => result switch
    {
        System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command => $"{Path(command.Parent)}{command.Command.Name} ",
        _ => "",
    };
}
