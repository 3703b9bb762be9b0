using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Numbers;
using PolicySearch.Search.Querying;

namespace PolicySearch.Cli.Commands;

/// <summary><c>export search|compare|department|documents|numbers|graph</c>: answers as files for other programs.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> OptionalQuery = new("QUERY")
    {
        Description = "查询；不给则导出筛选条件内的全部条款",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "",
    };

    private static readonly Argument<string> Query = new("QUERY") { Description = "查询" };
    private static readonly Argument<string> Department = new("NAME") { Description = "部门，认简称、旧称" };
    private static readonly Option<string> Mode = FilterOptions.Choice<string, SearchMode>("--mode", "hybrid（默认，词语加语义）、keyword（词语）或 semantic（语义）");
    private static readonly Option<string> Sort = FilterOptions.Choice<string, SortOrder>("--sort", "relevance（默认）、newest 或 oldest");
    private static readonly Option<bool> Literal = new("--literal") { Description = "只按所写的词检索，不合并相同条款" };
    private static readonly Option<string> Per = FilterOptions.Choice<string, ExportUnit>("--per", "每条记录是一个条款（clause，默认）或一个文件（document）");
    private static readonly Option<int?> Limit = new("--limit") { Description = "最多多少条；不给则全部", HelpName = "N" };

    private static readonly Option<string[]> Cities = new("--cities")
    {
        Description = "要比较的地区，2 至 8 个",
        HelpName = "NAME",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> Size = new("--size") { Description = "每个地区取几条", DefaultValueFactory = _ => 5 };
    private static readonly Option<bool> IncludeParents = new("--include-parents") { Description = "连同上级（省、全国）发布的文件" };

    private static readonly Option<string[]> By = new("--by")
    {
        Description = $"一个或两个统计项：{string.Join('、', EnumNames.All<FacetField>())}，例如 city,year",
        HelpName = "NAME",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Document = new("--document") { Description = "只看这个文档（编号）", HelpName = "ID" };
    private static readonly Option<string> OneDepartment = new("--department") { Description = "只看写明由这个部门负责的条款中的引用", HelpName = "NAME" };
    private static readonly Option<int> MinWeight = new("--min-weight") { Description = "连线的最小权重", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Nodes = new("--nodes") { Description = "最多多少个节点", DefaultValueFactory = _ => 100 };

    public static Command Create() => new("export", "把检索、比较、部门职责、文件清单、统计、关系图导出为文件：CSV、JSON Lines、BibTeX、GB/T 7714、GraphML")
    {
        Make("search", "导出一次检索的全部条款", [OptionalQuery, Mode, Sort, Literal, Per, Limit, .. FilterOptions.OfSearch], SearchAsync),
        Make("compare", "导出几个地区的对照", [Query, Cities, Size, IncludeParents], CompareAsync),
        Make("department", "导出写明由一个部门负责的全部条款", [Department, FilterOptions.Role, .. FilterOptions.OfDocuments], (parsed, exports, permalinks, _) =>
            Task.FromResult(exports.Duties(
                new DutyExportRequest(parsed.GetRequiredValue(Department), FilterOptions.Roles(parsed), FilterOptions.ToDocumentFilter(parsed)), permalinks))),
        Make("documents", "导出文件清单", FilterOptions.OfDocuments, (parsed, exports, permalinks, _) =>
            Task.FromResult(exports.Documents(FilterOptions.ToDocumentFilter(parsed), permalinks))),
        Make("numbers", "导出条款数与文件数的统计", [OptionalQuery, By, Limit, .. FilterOptions.OfSearch], (parsed, exports, _, _) =>
            Task.FromResult(exports.Numbers(new NumbersRequest
            {
                Search = FilteredSearch(parsed),
                By = [.. Names(parsed.GetRequiredValue(By)).Select(FieldOf)],
                Limit = parsed.GetValue(Limit) ?? NumbersRequest.MaxRows,
            }))),
        new Command("graph", "导出关系图")
        {
            Make("departments", "共同承担条款的部门", [OptionalQuery, Document, MinWeight, Nodes, .. FilterOptions.OfSearch], (parsed, exports, _, _) =>
                Task.FromResult(exports.Graph(new DepartmentGraphRequest(FilteredSearch(parsed), parsed.GetValue(Document), LimitsOf(parsed))))),
            Make("documents", "文件之间的引用，含库中没有的文件", [Document, OneDepartment, MinWeight, Nodes, .. FilterOptions.OfDocuments], (parsed, exports, permalinks, _) =>
                Task.FromResult(exports.Graph(
                    new DocumentGraphRequest(FilterOptions.ToDocumentFilter(parsed), parsed.GetValue(Document), parsed.GetValue(OneDepartment), LimitsOf(parsed)), permalinks))),
        },
    };

    private static SearchRequest FilteredSearch(ParseResult parsed) =>
        FilterOptions.Apply(new SearchRequest { Query = parsed.GetValue(OptionalQuery) ?? "" }, parsed);

    private static IEnumerable<string> Names(string[] given) => given.SelectMany(names => names.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries));

    private static FacetField FieldOf(string name) => EnumNames.All<FacetField>().Contains(name)
        ? FilterOptions.Parse<FacetField>(name)
        : throw new UsageException($"没有统计项“{name}”。", $"可用的统计项：{string.Join('、', EnumNames.All<FacetField>())}。");

    private static GraphLimits LimitsOf(ParseResult parsed) => new(parsed.GetValue(MinWeight), parsed.GetValue(Nodes));

    private static Command Make(
        string name,
        string description,
        IEnumerable<Symbol> own,
        Func<ParseResult, ExportService, IPermalinks?, CancellationToken, Task<Export>> export)
    {
        var command = new Command(name, description);
        foreach (var symbol in own)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else
                command.Options.Add((Option)symbol);
        }

        foreach (var option in ExportFile.Options)
            command.Options.Add(option);
        command.Options.Add(SharedOptions.Data);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, export, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, ExportService, IPermalinks?, CancellationToken, Task<Export>> make, CancellationToken cancellation)
    {
        var file = ExportFile.Of(parsed);
        var data = parsed.GetRequiredValue(SharedOptions.Data);
        CorpusAccess.RequireStore(data);
        await using var corpus = await CorpusAccess.OpenForSearchAsync(data, cancellation);
        using var export = await make(parsed, ExportService.Over(corpus, new SearchService(corpus)), file.Permalinks, cancellation);
        await file.WriteAsync(new Terminal(parsed.GetValue(SharedOptions.Json)), export, cancellation);
        return ExitCode.Ok;
    }

    private static Task<Export> SearchAsync(ParseResult parsed, ExportService exports, IPermalinks? permalinks, CancellationToken cancellation)
    {
        if (parsed.GetValue(Limit) is < 1 and var limit)
            throw new UsageException($"--limit 为 {limit}，应不小于 1。", "不给 --limit 即导出全部。");
        var request = new SearchRequest
        {
            Query = parsed.GetValue(OptionalQuery) ?? "",
            Mode = parsed.GetValue(Mode) is { } mode ? FilterOptions.Parse<SearchMode>(mode) : SearchMode.Hybrid,
            Sort = parsed.GetValue(Sort) is { } sort ? FilterOptions.Parse<SortOrder>(sort) : SortOrder.Relevance,
            Literal = parsed.GetValue(Literal),
        };
        var unit = parsed.GetValue(Per) is { } per ? FilterOptions.Parse<ExportUnit>(per) : ExportUnit.Clause;
        return exports.SearchAsync(FilterOptions.Apply(request, parsed), unit, parsed.GetValue(Limit), permalinks, cancellation);
    }

    private static Task<Export> CompareAsync(ParseResult parsed, ExportService exports, IPermalinks? permalinks, CancellationToken cancellation)
    {
        var request = new CompareRequest
        {
            Query = parsed.GetRequiredValue(Query),
            Cities = [.. Names(parsed.GetRequiredValue(Cities))],
            Size = parsed.GetValue(Size),
            IncludeParents = parsed.GetValue(IncludeParents),
        };
        return exports.CompareAsync(request, permalinks, cancellation);
    }
}
