using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicySearch.Cli.Output;
using PolicySearch.Evaluation.Retrieval;
using PolicySearch.Search;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary><c>eval retrieval|passages|judged|compare</c>: how well searches answer questions whose answers are known.</summary>
internal static class EvalRetrievalCommands
{
    private static readonly Option<string> Corpus = new("--corpus") { Description = "条款文件，每行一个 JSON 对象（id、law、article、text），可为 .gz", Required = true };
    private static readonly Option<string[]> Docs = new("--docs") { Description = "文档：JSON Lines（每行一份文档）、文件或目录，可重复", Required = true };
    private static readonly Option<string> Queries = new("--queries") { Description = "问题文件，每行一个 JSON 对象：qid、query 与应有的答案", Required = true };
    private static readonly Option<int> Sample = new("--sample") { Description = "最多用多少个标题", HelpName = "N", DefaultValueFactory = _ => 300 };
    private static readonly Option<string?> Data = new("--data") { Description = "评测用的数据目录，留给下次用；不给则用临时目录", HelpName = "DIR" };
    private static readonly Option<string?> Vectors = new("--vectors") { Description = "从这个数据目录的文档库取已有的向量（只读）", HelpName = "DIR" };
    private static readonly Option<string?> Runs = new("--runs") { Description = "把各列表的排名（TREC 格式）与评判 qrels.txt 写到这个目录", HelpName = "DIR" };
    private static readonly Option<string?> Report = new("--report") { Description = "把 HTML 报告写到这个文件", HelpName = "FILE" };
    private static readonly Option<string?> Settings = new("--settings") { Description = "检索设置，一个 JSON 对象，如 {\"titlePenalty\":0}；用于比较", HelpName = "JSON" };
    private static readonly Option<string?> Qrels = new("--qrels") { Description = "两次运行共用的评判；不给则用各自旁边的 qrels.txt", HelpName = "FILE" };

    /// <summary>By reflection: generated code sets what is left out to zero instead of its default.</summary>
    private static readonly JsonSerializerOptions SettingsJson = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Argument<string> Judgements = new("FILE") { Description = "评判文件：CSV，列 question、clause（引用或条款标识）、relevant（1 或 0）" };
    private static readonly Argument<string> A = new("A") { Description = "一次运行（TREC 格式）" };
    private static readonly Argument<string> B = new("B") { Description = "另一次运行" };

    public static IEnumerable<Command> All() => [Retrieval(), Passages(), Headings(), Judged(), Compare()];

    private static Command Retrieval()
    {
        var command = new Command("retrieval", "在现成条款上评测检索") { Corpus, Queries, Data, Vectors, Runs, Report, Settings };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, corpus => corpus.OfRecords(parsed.GetRequiredValue(Corpus)), QuestionsOf(parsed), cancellation));
        return command;
    }

    private static Command Passages()
    {
        var command = new Command("passages", "导入文档，评测能否检索到回答问题的段落") { Docs, Queries, Data, Vectors, Runs, Report, Settings };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, corpus => corpus.OfDocuments(parsed.GetRequiredValue(Docs)), QuestionsOf(parsed), cancellation));
        return command;
    }

    private static Command Headings()
    {
        var command = new Command("headings", "导入文档，评测用原文标题作检索词能否找到标题下的条款（不需要评判）") { Docs, Sample, Data, Vectors, Runs, Report, Settings };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed,
            corpus => corpus.OfDocuments(parsed.GetRequiredValue(Docs)),
            store => new HeadingQuestions(store).Sample(parsed.GetValue(Sample)),
            cancellation));
        return command;
    }

    private static Command Judged()
    {
        var command = new Command("judged", "用自己的评判（CSV：question,clause,relevant）评测已建好的文档库") { Judgements, SharedOptions.Data, Runs, Report, Settings };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var corpus = await CorpusAccess.OpenForSearchAsync(parsed.GetRequiredValue(SharedOptions.Data), cancellation);
            return await EvaluateAsync(parsed, corpus, JudgementFile.Read(parsed.GetRequiredValue(Judgements), corpus), cancellation);
        });
        return command;
    }

    private static Command Compare()
    {
        var command = new Command("compare", "逐题比较两次运行：谁好谁差，差别是否偶然") { A, B, Qrels };
        command.SetAction(parsed =>
        {
            foreach (var line in RunComparison.Read(parsed.GetRequiredValue(A), parsed.GetRequiredValue(B), parsed.GetValue(Qrels)).Lines())
                Terminal.WriteLine(line);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Func<DocumentStore, IReadOnlyList<JudgedQuestion>> QuestionsOf(ParseResult parsed) => store => QuestionFile.Read(parsed.GetRequiredValue(Queries), store);

    private static async Task<int> RunAsync(
        ParseResult parsed, Func<EvaluationCorpus, Corpus> open, Func<DocumentStore, IReadOnlyList<JudgedQuestion>> ask, CancellationToken cancellation)
    {
        using var temporary = parsed.GetValue(Data) is null ? new TemporaryData() : null;
        await using var corpus = open(new EvaluationCorpus(parsed.GetValue(Data) ?? temporary!.Folder, parsed.GetValue(Vectors), Terminal.Log));
        var questions = ask(corpus.Store);
        await IndexProgress.WaitUntilReadyAsync(new Terminal(parsed.GetValue(SharedOptions.Json)), corpus, cancellation);
        corpus.Optimize(); // As "index" leaves a new corpus: times must not hang on how often this one was interrupted.
        return await EvaluateAsync(parsed, corpus, questions, cancellation);
    }

    private static async Task<int> EvaluateAsync(
        ParseResult parsed, Corpus corpus, IReadOnlyList<JudgedQuestion> questions, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(SharedOptions.Json));
        var settings = ReadSettings(parsed.GetValue(Settings));
        var result = await IndexProgress.EvaluateAsync(terminal, new RetrievalEvaluation(corpus, questions, settings), cancellation);
        if (parsed.GetValue(Runs) is { } runs)
            RunFile.WriteAll(result, runs);
        if (parsed.GetValue(Report) is { } report)
            await File.WriteAllTextAsync(report, HtmlReport.Make(result), cancellation);
        Print(terminal, result);
        return ExitCode.Ok;
    }

    private static SearchSettings? ReadSettings(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<SearchSettings>(json, SettingsJson);
        }
        catch (JsonException error)
        {
            throw new UsageException($"--settings 不是检索设置：{error.Message}", "设置的名称见 docs/quality.md，例如 {\"titlePenalty\":0}。");
        }
    }

    private static void Print(Terminal terminal, RetrievalResult result)
    {
        if (terminal.IsJson)
        {
            Terminal.WriteJson(RetrievalOutput.Of(result), CliJson.Readable.RetrievalOutput);
            return;
        }

        foreach (var line in result.Lines())
            Terminal.WriteLine(line);
    }

    /// <summary>A data folder for one run.</summary>
    private sealed class TemporaryData : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("policysearch-eval-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
