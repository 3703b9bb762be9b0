using System.CommandLine;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>eval departments|metadata FILE</c>: holds the extraction against a file of right answers. Touches no data folder.</summary>
internal static class EvalCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "评测文件，每行一个 JSON 对象" };

    public static Command Create()
    {
        var command = new Command("eval", "评测检索与抽取的质量")
        {
            Create("departments", "责任部门抽取：与 notes.dev.jsonl 形式的文件比较（全称，角色）", EvalOutput.OfDepartments),
            Create("metadata", "元数据抽取：与 heads.dev.jsonl 形式的文件逐字段比较", EvalOutput.OfMetadata),
            EvalDocumentsCommand.Create(),
        };
        foreach (var retrieval in EvalRetrievalCommands.All())
            command.Subcommands.Add(retrieval);
        return command;
    }

    private static Command Create(string name, string description, Func<string, EvalOutput> evaluate)
    {
        var command = new Command(name, description) { File };
        command.SetAction(parsed =>
        {
            Print(evaluate(parsed.GetRequiredValue(File)), parsed.GetValue(SharedOptions.Json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(EvalOutput output, bool asJson)
    {
        if (asJson)
        {
            Terminal.WriteJson(output, CliJson.Readable.EvalOutput);
            return;
        }

        foreach (var line in output.Lines)
            Terminal.WriteLine(line);
    }
}
