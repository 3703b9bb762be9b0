using System.Diagnostics;
using System.IO.Compression;
using LexiconBuilder;

const string Usage = """
    LexiconBuilder smartcn PEERS OUT    makes smartcn.bin from the dictionaries in PEERS/lucene
    LexiconBuilder folding DATA OUT     makes traditional-simplified.tsv from OpenCC's dictionaries in DATA
    """;
return args switch
{
    ["smartcn", var peers, var output] => BuildSmartCn(Path.Combine(peers, "lucene"), output),
    ["folding", var data, var output] => BuildFolding(data, output),
    _ => Fail(Usage),
};

static int BuildSmartCn(string lucene, string output)
{
    var watch = Stopwatch.StartNew();
    var jar = Directory.GetFiles(lucene, "lucene-analysis-smartcn-*.jar").Single();
    var dictionary = new CoreDictionary(ReadEntry(jar, "coredict.mem"));
    var table = new BigramTable(ReadEntry(jar, "bigramdict.mem"));
    var vocabulary = Vocabulary.Of(dictionary);
    var bigrams = new BigramResolver(table, vocabulary).Resolve();
    using var file = File.Create(output);
    new SmartCnWriter(dictionary, vocabulary, bigrams).Write(file, SentenceClassTable.Derive(lucene));
    Console.WriteLine($"{vocabulary.Count} words and characters, {bigrams.Count} of {table.Hashes.Count()} pairs, {new FileInfo(output).Length} bytes, {watch.Elapsed.TotalSeconds:f0} s");
    return 0;
}

static int BuildFolding(string data, string output)
{
    var (characters, phrases) = new FoldingWriter(data).Write(output);
    Console.WriteLine($"{characters} characters, {phrases} phrases");
    return 0;
}

static byte[] ReadEntry(string jar, string name)
{
    using var zip = ZipFile.OpenRead(jar);
    using var stream = zip.GetEntry("org/apache/lucene/analysis/cn/smart/hhmm/" + name)!.Open();
    using var memory = new MemoryStream();
    stream.CopyTo(memory);
    return memory.ToArray();
}

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
