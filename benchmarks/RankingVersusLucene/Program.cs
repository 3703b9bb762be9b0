using System.Globalization;
using RankingVersusLucene;

// dotnet run -c Release --project benchmarks/RankingVersusLucene -- --peers ../shared/peers --stard ../shared/eval/stard
//   --articles N   only the first N articles
// Ends with exit code 1 where an answer differs from Lucene's. The times are for orientation: one run, one after the other.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
string Option(string name, string? fallback = null) => options.GetValueOrDefault(name, fallback!) ?? throw new ArgumentException($"{name} is missing.");

var articles = Stard.Articles(Option("--stard")).Take(int.Parse(Option("--articles", $"{int.MaxValue}"))).ToList();
var questions = Stard.Questions(Option("--stard"));
var work = Directory.CreateTempSubdirectory("ranking-versus-lucene-").FullName;
try
{
    var lucene = LuceneResults.Run(Option("--peers"), work, articles, questions);
    using var ours = new OurResults(Path.Combine(work, "our-index"), articles);
    var comparison = new Comparison();
    for (var i = 0; i < questions.Count; i++)
    {
        foreach (var (form, answer) in ours.Answers(i, questions[i]))
            comparison.Add(form, i, lucene.Answers[(form, i)], answer);
    }

    Console.WriteLine($"{articles.Count} articles, {questions.Count} questions, {comparison.Answers} answers: {comparison.Differences} differences; "
        + $"{comparison.Identical} identical in ids and order, ties included; largest difference of scores {comparison.LargestScoreDifference:0.##########}");
    PrintTimes(lucene, ours);
    return comparison.Differences == 0 && comparison.Answers == lucene.Answers.Count ? 0 : 1;
}
finally
{
    Directory.Delete(work, recursive: true);
}

void PrintTimes(LuceneResults lucene, OurResults ours)
{
    for (var round = 0; round < lucene.Times.Count; round++)
    {
        var (p50, p99, processor) = ours.Time(questions);
        Console.WriteLine($"OR, top 10, round {round + 1}: Lucene p50 {lucene.Times[round].P50:0.00} p99 {lucene.Times[round].P99:0.00} ms, ours p50 {p50:0.00} p99 {p99:0.00} ms, {processor:0.00} ms of the processor each");
    }

    Console.WriteLine($"indexing: Lucene {articles.Count / lucene.IndexSeconds:0} articles/s, ours {articles.Count / ours.IndexSeconds:0}; "
        + $"index: Lucene {Size("lucene-index"):0.0} MB, ours {Size("our-index"):0.0} MB (ids and buckets included; Lucene has no ids)");
}

double Size(string folder) => new DirectoryInfo(Path.Combine(work, folder)).EnumerateFiles().Sum(file => file.Length) / 1e6;
