using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary><c>check</c>: reads every byte of store and index.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "检查文档库与索引的每个字节；有损坏时退出码为 4") { SharedOptions.Data };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Terminal(parsed.GetValue(SharedOptions.Json)), parsed.GetRequiredValue(SharedOptions.Data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string data, CancellationToken cancellation)
    {
        var output = await CheckAsync(data, cancellation);
        if (terminal.IsJson)
            Terminal.WriteJson(output, CliJson.Readable.CheckOutput);
        else
            Print(output);
        return output.Sound ? ExitCode.Ok : ExitCode.Damaged;
    }

    private static async Task<CheckOutput> CheckAsync(string data, CancellationToken cancellation)
    {
        try
        {
            await using var corpus = Corpus.Open(CorpusAccess.Options(data, StoreAccess.Read));
            var report = corpus.Check(cancellation);
            return new CheckOutput(
                report.IsSound, report.Store.Documents, report.Store.Clauses, report.Index.Files, report.Index.Bytes, report.Problems);
        }
        catch (IndexUnusableException error)
        {
            return CheckStore(data, error);
        }
    }

    private static CheckOutput CheckStore(string data, IndexUnusableException problem)
    {
        using var store = DocumentStore.Open(data, new StoreOptions { Access = StoreAccess.Read });
        var report = store.Check();
        return new CheckOutput(false, report.Documents, report.Clauses, 0, 0, [.. report.Problems, problem.Message + problem.Remedy]);
    }

    private static void Print(CheckOutput output)
    {
        foreach (var problem in output.Problems)
            Terminal.WriteLine($"问题：{problem}");
        Terminal.WriteLine(
            $"检查了 {output.Documents} 个文档、{output.Clauses} 条条款，索引文件 {output.IndexFiles} 个（{output.IndexBytes:N0} 字节）："
            + (output.Sound ? "完好。" : $"发现 {output.Problems.Count} 个问题。"));
    }
}
