// Measures search on the seeds, and on other documents where they are given:
//   dotnet run -c Release --project benchmarks/SearchQuality -- [--docs ../shared/eval/policy-docs] [--data DIR]
// DIR keeps store and index between runs, so that vectors are computed once.
using System.Globalization;
using SearchQuality;
using PolicySearch.Search;
using PolicySearch.Search.Querying;

var data = Option("--data") ?? Directory.CreateTempSubdirectory("policysearch-quality-").FullName;
await MeasureAsync("seeds", "seeds", Question.LoadGolden(Path.Combine("tests", "golden", "searches", "seeds.jsonl")));
if (Option("--docs") is { } docs)
{
    var files = Path.Combine(data, "files");
    DocumentFiles.Write(Path.Combine(docs, "docs.jsonl"), files);
    await MeasureAsync("documents", files, Question.LoadPassages(Path.Combine(docs, "queries.dev.jsonl")));
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

async Task MeasureAsync(string name, string folder, IReadOnlyList<Question> questions)
{
    await using var corpus = Corpus.Open(new CorpusOptions { DataFolder = Path.Combine(data, name) });
    corpus.Importer.Import([folder]);
    await corpus.WaitSearchableAsync(corpus.Store.LastChange);
    while (!corpus.Status().IsReady)
        await Task.Delay(100);
    Console.WriteLine($"{name}: {corpus.Status().Store.Documents} documents, {corpus.Status().Store.Clauses} clauses, {questions.Count} questions");
    Console.WriteLine("  hit@1  hit@3 hit@10 ndcg@10  ms  ");
    foreach (var variant in Variant.All)
    {
        var result = await Measurement.TakeAsync(new SearchService(corpus, variant.Settings), variant.Mode, questions);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {result.Hit1:F3}  {result.Hit3:F3}  {result.Hit10:F3}  {result.Ndcg:F3} {result.MedianMilliseconds,5:F1}  {variant.Name}"));
    }
}
