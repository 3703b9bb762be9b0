using PolicySearch.Search.Indexing;

namespace PolicySearch.Cli.Output;

/// <summary>Shows the outcome of an import to people.</summary>
internal static class ImportPrinter
{
    /// <summary>What changed, and the numbers.</summary>
    public static void Print(ImportReport report)
    {
        foreach (var item in report.Items.Where(item => item.Status is ImportStatus.Added or ImportStatus.Replaced))
            Terminal.WriteLine($"{(item.Status == ImportStatus.Added ? "新增" : "更新")} {item.DocumentId} 《{item.Title}》 {item.Clauses} 条  {item.Path}");
        foreach (var id in report.Pruned)
            Terminal.WriteLine($"删除 {id}（文件已消失）");
        Terminal.WriteLine(Summary(report));
    }

    /// <summary>Cause and remedy of each file that was not accepted, on the standard error.</summary>
    public static void PrintProblems(ImportReport report)
    {
        foreach (var item in report.Items.Where(item => !item.IsAccepted))
        {
            Terminal.Note($"错误：{item.Path}：{item.Message}");
            Terminal.Note($"办法：{item.Remedy}");
        }
    }

    public static string Summary(ImportReport report) =>
        $"共 {report.Items.Count} 个文档：新增 {report.Count(ImportStatus.Added)}，更新 {report.Count(ImportStatus.Replaced)}，"
        + $"未变 {report.Count(ImportStatus.Unchanged)}，冲突 {report.Count(ImportStatus.Conflict)}，失败 {report.Count(ImportStatus.Failed)}；"
        + $"删除 {report.Pruned.Count} 个文档，跳过 {report.Skipped} 个非文档文件。";
}
