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
        if (parsed.Errors.Count > 0)
            return ReportUsage(parsed);
        var terminal = new Terminal(parsed.GetValue(SharedOptions.Json));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (Failure.Of(error) is { } failure)
        {
            terminal.Fail(failure);
            return failure.Exit;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("政策检索：导入政策文件，按词语和语义检索带责任部门的条款。")
        {
            IndexCommand.Create(),
            SearchCommand.Create(),
            ServeCommand.Create(),
            CheckCommand.Create(),
            ReindexCommand.Create(),
            StatsCommand.Create(),
            EvalCommand.Create(),
            OpenApiCommand.Create(),
        };
        root.Options.Add(SharedOptions.Json);
        return root;
    }

    private static int ReportUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine($"用法错误：{error.Message}");
        Console.Error.WriteLine($"查看用法：policysearch {Path(parsed.CommandResult)}--help");
        return ExitCode.Usage;
    }

    /// <summary>Names of the commands that were given, each with a blank behind it.</summary>
    private static string Path(System.CommandLine.Parsing.SymbolResult? result) => result switch
    {
        System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command => $"{Path(command.Parent)}{command.Command.Name} ",
        _ => "",
    };
}
