using System.Globalization;
using System.Text;
using VersusLucene;

// dotnet run -c Release --project benchmarks/VersusLucene -- --peers ../shared/peers --stard ../shared/eval/stard
//   --corpora LIST   of one (143,835 articles), seven (seven times over), shuffled (the same with the sentences of each law
//                    shuffled among its articles), random (20,000 random texts); all by default
//   --parts LIST     of tokens, answers, open, queries; all by default; survey (what bounds of ranges leave),
//                    slowest (our slowest questions),
//                    indexing (one thread and two, engines in turn, with the peak of memory)
//   --rounds N       rounds of the queries (default 5)     --measured N  articles that are analysed for time (default 10000)
//   --random N       random texts whose tokens are compared (default 20000)
//   --seed S         seed of everything random (default from the clock, printed)
//   --work DIR       keeps the indexes there and uses them again; otherwise all is removed at the end
//   --java OPTIONS   of Lucene's virtual machine
//   --golden FILE    writes the golden sample of tokens instead, which takes its policy texts from seeds/
// Ends with exit code 1 where an answer or a token differs from Lucene's.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [OurPeer.Argument])
{
    using var peer = new OurPeer();
    peer.Run();
    return 0;
}

var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
string Option(string name, string? fallback = null) => options.GetValueOrDefault(name) ?? fallback ?? throw new ArgumentException($"{name} is missing.");
int Number(string name, int fallback) => int.Parse(Option(name, $"{fallback}"), CultureInfo.InvariantCulture);
var parts = Option("--parts", "tokens,answers,open,queries").Split(',').ToHashSet();
var seed = Number("--seed", Environment.TickCount & int.MaxValue);
var articles = Stard.Articles(Option("--stard"));
var texts = articles.Select(article => article.ToString()).ToList();
var kept = options.ContainsKey("--work");
var work = kept ? Path.GetFullPath(Option("--work")) : Directory.CreateTempSubdirectory("versus-lucene-").FullName;
Directory.CreateDirectory(work);
try
{
    using var lucene = Peer.Lucene(Option("--peers"), Option("--java", "-Xms512m -Xmx2g"));
    using var ours = Peer.Ours();
    var generator = new TextGenerator(seed, texts);
    if (options.TryGetValue("--golden", out var golden))
    {
        GoldenFile.Write(golden, lucene, work, [.. Sample(500), .. SeedLines(), .. generator.Take(1400)]);
        return 0;
    }

    Console.WriteLine($"seed {seed}");
    var differences = parts.Contains("tokens") ? Tokens(lucene, ours, generator) : 0;
    foreach (var name in parts.SetEquals(["tokens"]) ? [] : Option("--corpora", "one,seven,shuffled,random").Split(','))
    {
        var corpus = TestCorpus.Make(name, articles, Stard.Questions(Option("--stard")), seed);
        Console.WriteLine($"## {name}: {corpus.Count} texts, {corpus.Questions.Count} questions");
        differences += new Benchmark(lucene, ours, corpus, Path.Combine(work, name), Number("--rounds", 5)).Run(parts);
    }

    return differences == 0 ? 0 : 1;
}
finally
{
    if (!kept)
        Directory.Delete(work, recursive: true);
}

long Tokens(Peer lucene, Peer ours, TextGenerator generator)
{
    var comparison = new TokenComparison(lucene, ours, work);
    comparison.Run(texts);
    comparison.Run(generator.Take(Number("--random", 20_000)));
    Console.WriteLine($"tokens of {comparison.Texts} texts: {comparison.Differences} differences");
    var sample = Sample(Number("--measured", 10_000));
    var megabytes = sample.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / 1e6;
    var file = TextFile.Write(Path.Combine(work, "sample"), sample);
    var figures = new Figures();
    for (var round = 0; round < Number("--rounds", 5); round++)
        figures.Add("tokenising, MB/s, one thread", megabytes / lucene.Numbers("tokens", file)[0], megabytes / ours.Numbers("tokens", file)[0]);
    figures.Print();
    return comparison.Differences;
}

List<string> Sample(int count) => [.. texts.Where((_, i) => i % Math.Max(1, texts.Count / count) == 0).Take(count)];

static IEnumerable<string> SeedLines() =>
    Directory.GetFiles("seeds", "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0);
