using System.Globalization;
using AnalysisVersusLucene;
using PolicySearch.Analysis;

// dotnet run -c Release --project benchmarks/AnalysisVersusLucene -- --peers ../shared/peers --corpus ../shared/eval/stard/corpus.jsonl.gz
//   --random N    random texts (default 20000)                --seed S      their seed (default from the clock, printed)
//   --rounds N    rounds of the measurement (default 5)       --measured N  articles measured (default 10000)
//   --golden FILE writes the golden sample instead, which takes its policy texts from seeds/
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
string Text(string name, string? fallback = null) => options.GetValueOrDefault(name) ?? fallback ?? throw new ArgumentException($"{name} is missing.");
int Number(string name, int fallback) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : fallback;

using var lucene = new LucenePeer(Text("--peers"));
var ours = new OurTokens(SmartChineseAnalyzer.Instance);
var articles = Corpus.Read(Text("--corpus")).ToList();
var seed = Number("--seed", Environment.TickCount & int.MaxValue);
var generator = new TextGenerator(seed, articles);
if (options.TryGetValue("--golden", out var golden))
{
    GoldenFile.Write(golden, lucene, Corpus.Sample(articles, 500).Concat(Corpus.ReadLines("seeds")).Concat(generator.Take(1400)));
    return 0;
}

var corpus = new Comparison(lucene, ours);
corpus.Run(articles);
Console.WriteLine($"{corpus.Texts} articles: {corpus.Differences} differences");

var random = new Comparison(lucene, ours);
random.Run(generator.Take(Number("--random", 20_000)));
Console.WriteLine($"{random.Texts} random texts, seed {seed}: {random.Differences} differences");

if (Number("--rounds", 5) is > 0 and var rounds)
    Throughput.Measure(lucene, ours, Corpus.Sample(articles, Number("--measured", 10_000)), rounds);
return corpus.Differences + random.Differences == 0 ? 0 : 1;
