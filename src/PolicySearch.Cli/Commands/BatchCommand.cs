using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Documents.Readers;
using PolicySearch.Search.Querying;

namespace PolicySearch.Cli.Commands;

/// <summary><c>batch FILE</c>: a search for each line of a file, answered in one go as JSON Lines.</summary>
internal static class BatchCommand
{
    private static readonly Argument<FileInfo> Questions = new("FILE") { Description = "每行一个检索词或问题的文本文件（UTF-8、GB18030 等）；空行略过" };

    public static Command Create()
    {
        var command = new Command("batch", "批量检索：逐行检索，每个结果一行 JSON") { Questions, SearchCommand.Mode, SearchCommand.Page, SearchCommand.Size, SearchCommand.Literal, SharedOptions.Data };
        foreach (var filter in FilterOptions.OfSearch)
            command.Options.Add(filter);
        Questions.AcceptExistingOnly();
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var corpus = await CorpusAccess.OpenForSearchAsync(parsed.GetRequiredValue(SharedOptions.Data), cancellation);
        var search = SearchCommand.ServiceOver(corpus);
        var (answered, failed) = (0, 0);
        foreach (var query in ReadQuestions(parsed.GetRequiredValue(Questions)))
        {
            var line = await AnswerAsync(search, SearchCommand.Request(parsed, query.Trim()), cancellation);
            Terminal.WriteJsonLine(line, CliJson.Compact.BatchLine);
            (answered, failed) = line.Error is null ? (answered + 1, failed) : (answered, failed + 1);
        }

        Terminal.Note($"共 {answered + failed} 个检索，答复 {answered} 个，不能检索 {failed} 个。");
        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    /// <summary>Lines that are not blank, in whatever encoding the file has.</summary>
    private static IEnumerable<string> ReadQuestions(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        return bytes.Length == 0 ? [] : EncodingDetector.Decode(bytes).Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));
    }

    private static async Task<BatchLine> AnswerAsync(SearchService search, SearchRequest request, CancellationToken cancellation)
    {
        try
        {
            return new BatchLine(request.Query, await search.SearchAsync(request, cancellation), null);
        }
        catch (SearchRequestException error)
        {
            return new BatchLine(request.Query, null, new ErrorBody(error.Code, error.Message, error.Remedy));
        }
    }
}
