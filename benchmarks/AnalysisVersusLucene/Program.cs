using AnalysisVersusLucene;
using PolicySearch.Analysis;

// dotnet run -c Release --project benchmarks/AnalysisVersusLucene -- --peers ../shared/peers --corpus ../shared/eval/stard/corpus.jsonl.gz
//   --random N   random texts (default 20000)     --seed S    seed of the first of them (default: from the clock, printed)
//   --rounds N   rounds of the measurement (default 5)   --measured N   articles measured (default 10000)
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
string Option(string name, string? fallback = null) => options.GetValueOrDefault(name, fallback!) ?? throw new ArgumentException($"{name} is missing.");

using var lucene = new LucenePeer(Option("--peers"));
var ours = new OurTokens(SmartChineseAnalyzer.Instance);
var articles = Corpus.Read(Option("--corpus")).ToList();

var corpus = new Comparison(lucene, ours);
corpus.Run(articles);
Console.WriteLine($"{corpus.Texts} articles: {corpus.Differences} differences");

var seed = int.Parse(Option("--seed", (Environment.TickCount & int.MaxValue).ToString()));
var generator = new TextGenerator(seed, articles);
var random = new Comparison(lucene, ours);
random.Run(Enumerable.Range(0, int.Parse(Option("--random", "20000"))).Select(_ => generator.Next()));
Console.WriteLine($"{random.Texts} random texts, seed {seed}: {random.Differences} differences");

var measured = articles.Where((_, i) => i % (articles.Count / int.Parse(Option("--measured", "10000"))) == 0).ToList();
if (int.Parse(Option("--rounds", "5")) is > 0 and var rounds)
    Throughput.Measure(lucene, ours, measured, rounds);
return corpus.Differences + random.Differences == 0 ? 0 : 1;
