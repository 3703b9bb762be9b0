using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Evaluation.Documents;

namespace PolicySearch.Cli.Commands;

/// <summary><c>eval documents --docs FILE</c>: parses documents as they come and looks at the outcome. Touches no data folder.</summary>
internal static class EvalDocumentsCommand
{
    private static readonly Option<string> Docs = new("--docs")
    {
        Description = "每行一份文档的 JSON Lines（id、format、content 与来源所记的 title、issuer 等）",
        Required = true,
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("documents", "文档导入：元数据、条款边界、页面残留与责任部门，逐份检查") { Docs };
        command.SetAction(parsed =>
        {
            var report = DocumentEvaluation.Run(parsed.GetRequiredValue(Docs));
            var output = new EvalOutput(report.Precision, report.Recall, [.. report.Lines()]);
            if (parsed.GetValue(SharedOptions.Json))
            {
                Terminal.WriteJson(output, CliJson.Readable.EvalOutput);
                return ExitCode.Ok;
            }

            foreach (var line in output.Lines)
                Terminal.WriteLine(line);
            return ExitCode.Ok;
        });
        return command;
    }
}
