using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Cli.Commands;

/// <summary><c>index PATH…</c>: imports files and folders, and waits until they are searchable.</summary>
internal static class IndexCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "要导入的目录或文件（.txt .md .html .htm .docx，旁边的 name.meta.json 提供元数据；.jsonl、.jsonl.gz 每行一份文档）",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Prune = new("--prune") { Description = "删除这些路径下已消失的文件所对应的文档" };

    public static Command Create()
    {
        var command = new Command("index", "导入政策文件并建立索引") { Paths, Prune, SharedOptions.Model, SharedOptions.Data };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Terminal(parsed.GetValue(SharedOptions.Json)),
            parsed.GetRequiredValue(Paths),
            parsed.GetValue(Prune),
            parsed.GetRequiredValue(SharedOptions.Data),
            parsed.GetValue(SharedOptions.Model),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] paths, bool prune, string data, string? model, CancellationToken cancellation)
    {
        Importer.RequirePaths(paths);
        await using var corpus = CorpusAccess.OpenForWriting(data, model);
        var report = IndexProgress.Import(terminal, progress => corpus.Importer.Import(paths, prune, progress, cancellation));
        var status = await IndexProgress.WaitUntilReadyAsync(terminal, corpus, cancellation);
        if (IsMostOf(report, status))
            corpus.Optimize();
        if (terminal.IsJson)
            Terminal.WriteJson(IndexOutput.Of(report, status.LastChange, status.MissingVectors), CliJson.Readable.IndexOutput);
        else
            ImportPrinter.Print(report);
        ImportPrinter.PrintProblems(report);
        return report.IsClean ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    /// <summary>Half of the corpus is new: a merge of all then costs little beside the import, and every search gains by it.</summary>
    private static bool IsMostOf(ImportReport report, CorpusStatus status) =>
        2 * (report.Count(ImportStatus.Added) + report.Count(ImportStatus.Replaced)) >= Math.Max(1, status.Store.Documents);
}
