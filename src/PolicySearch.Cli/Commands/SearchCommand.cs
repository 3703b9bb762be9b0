using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Search.Suggesting;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary><c>search QUERY</c>: the search of the REST interface, on the command line.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string> Query = new("QUERY") { Description = "查询：词语、问题；“”引住短语，-词 表示排除" };

    /// <summary>How is searched.</summary>
    public static readonly Option<string> Mode = new("--mode") { Description = "hybrid（默认，词语加语义）、keyword（词语）或 semantic（语义）", DefaultValueFactory = _ => "hybrid" };
    /// <summary>How many clauses an answer has.</summary>
    public static readonly Option<int> Size = new("--size") { Description = "每页条数，1 至 100", DefaultValueFactory = _ => 10 };

    /// <summary>Whether nothing is added to the words as written.</summary>
    public static readonly Option<bool> Literal = new("--literal") { Description = "只按所写的词检索：不补官方用语，不把所提地方的条款排在前面，不合并相同条款" };

    /// <summary>Which part of the answer.</summary>
    public static readonly Option<int> Page = new("--page") { Description = "第几页，从 1 起", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Explain = new("--explain") { Description = "说明每条的得分由来" };

    public static Command Create()
    {
        Mode.AcceptOnlyFromAmong([.. EnumNames.All<SearchMode>()]);
        var command = new Command("search", "检索条款") { Query, Mode, Page, Size, Literal, Explain, SharedOptions.Data };
        foreach (var filter in FilterOptions.OfSearch)
            command.Options.Add(filter);
        command.SetAction((parsed, cancellation) => RunAsync(
            new Terminal(parsed.GetValue(SharedOptions.Json)), Request(parsed, parsed.GetRequiredValue(Query)), parsed.GetRequiredValue(SharedOptions.Data), cancellation));
        return command;
    }

    /// <summary>The request that the options make of a query.</summary>
    public static SearchRequest Request(ParseResult parsed, string query) => FilterOptions.Apply(
        new SearchRequest
        {
            Query = query,
            Mode = Enum.Parse<SearchMode>(parsed.GetRequiredValue(Mode), ignoreCase: true),
            Page = parsed.GetValue(Page),
            Size = parsed.GetValue(Size),
            Literal = parsed.GetValue(Literal),
            Explain = parsed.GetValue(Explain),
        }, parsed);

    private static async Task<int> RunAsync(Terminal terminal, SearchRequest request, string data, CancellationToken cancellation)
    {
        var response = await SearchAsync(terminal, request, data, cancellation);
        if (terminal.IsJson)
            Terminal.WriteJson(response, CliJson.Readable.SearchResponse);
        else
            HitPrinter.Print(terminal, response);
        return ExitCode.Ok;
    }

    /// <summary>Searches with suggestions for typing errors, whose names are made first.</summary>
    public static SearchService ServiceOver(Corpus corpus)
    {
        var names = new CorpusNames(corpus);
        names.PrepareCorrections();
        return new SearchService(corpus, names: names);
    }

    /// <summary>A search that met damage is run again after the repair; where another process writes, the repair is that one's.</summary>
    private static async Task<SearchResponse> SearchAsync(
        Terminal terminal, SearchRequest request, string data, CancellationToken cancellation)
    {
        var (response, isPartial) = await SearchOnceAsync(await CorpusAccess.OpenForSearchAsync(data, cancellation), request, cancellation);
        if (!isPartial)
            return response;
        try
        {
            var repaired = await CorpusAccess.OpenRepairedAsync(terminal, data, cancellation);
            return (await SearchOnceAsync(repaired, request, cancellation)).Response;
        }
        catch (StoreLockedException)
        {
            return response;
        }
    }

    private static async Task<(SearchResponse Response, bool IsPartial)> SearchOnceAsync(
        Corpus corpus, SearchRequest request, CancellationToken cancellation)
    {
        await using (corpus)
        {
            var response = await ServiceOver(corpus).SearchAsync(request, cancellation);
            return (response, corpus.Status().IsPartial);
        }
    }
}
