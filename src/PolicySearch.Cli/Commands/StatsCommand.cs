using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary><c>stats</c>: what the corpus holds and how the index stands.</summary>
internal static class StatsCommand
{
    private const int TopDepartments = 10;

    public static Command Create()
    {
        var command = new Command("stats", "显示文档、条款、部门的数量和索引状态") { SharedOptions.Data };
        command.SetAction((parsed, _) => RunAsync(new Terminal(parsed.GetValue(SharedOptions.Json)), parsed.GetRequiredValue(SharedOptions.Data)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string data)
    {
        var output = await ReadAsync(data);
        if (terminal.IsJson)
            Terminal.WriteJson(output, CliJson.Readable.StatsOutput);
        else
            Print(output);
        return ExitCode.Ok;
    }

    private static async Task<StatsOutput> ReadAsync(string data)
    {
        try
        {
            await using var corpus = Corpus.Open(CorpusAccess.Options(data, StoreAccess.Read));
            var status = corpus.Status();
            return Read(corpus.Store, null) with
            {
                Index = new IndexStats(
                    status.Index, status.IndexedChange, status.IndexedClauses, status.MissingVectors, status.Analyzer, status.Model),
            };
        }
        catch (IndexUnusableException error)
        {
            using var store = DocumentStore.Open(data, new StoreOptions { Access = StoreAccess.Read });
            return Read(store, error.Message + error.Remedy);
        }
    }

    private static StatsOutput Read(DocumentStore store, string? indexProblem) => new(
        store.Folder,
        store.Count(),
        null,
        indexProblem,
        [.. store.ListRegions().Select(region => new RegionStats(region.Region.Name, region.Documents, region.Clauses))],
        [.. store.ListDepartments(new DocumentFilter()).Take(TopDepartments)]);

    private static void Print(StatsOutput output)
    {
        Terminal.WriteLine($"数据目录：{output.DataFolder}");
        Terminal.WriteLine($"文档 {output.Store.Documents} 个，条款 {output.Store.Clauses} 条，部门提及 {output.Store.Mentions} 处，保存的向量 {output.Store.Embeddings} 个");
        Terminal.WriteLine($"索引：{DescribeIndex(output)}");
        Terminal.WriteLine($"地区：{string.Join("，", output.Regions.Select(region => $"{region.Name} {region.Documents} 个文档"))}");
        Terminal.WriteLine($"条款最多的部门：{string.Join("，", output.Departments.Select(item => $"{item.Canonical} {item.Clauses}"))}");
    }

    private static string DescribeIndex(StatsOutput output) => output.Index is { } index
        ? $"{NameOf(index.State)}，{index.Clauses} 条条款，还缺向量 {index.MissingVectors} 条，模型 {index.Model ?? "无"}"
        : output.IndexProblem!;

    private static string NameOf(IndexState state) => state switch
    {
        IndexState.Current => "最新",
        IndexState.CatchingUp => "落后于文档库",
        _ => "正在重建",
    };
}
