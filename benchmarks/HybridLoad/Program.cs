using System.Globalization;
using HybridLoad;
using HybridLoad.Data;
using HybridLoad.Load;
using HybridLoad.Peers;
using PolicySearch.Analysis;
using PolicySearch.Embeddings;
using PolicySearch.Store;

// Hybrid search over REST under a steady load, and the same of an OpenSearch node. Build in Release first; H stands for
//   dotnet benchmarks/HybridLoad/bin/Release/net10.0/HybridLoad.dll
//
//   H build       --stard DIR --data DIR [--copies 7] [--vectors DIR]             documents and index of the program; goes on where it ended
//   H run         --stard DIR --data DIR [--rate 50] [--seconds 60] [--port N]    starts the server over them, loads it, stops it
//   H opensearch  --stard DIR --data DIR --peers DIR --node DIR [--copies 7] [--heap 2g] [--lean yes]
//                                                                                  starts a node, fills it where it is not full, loads it, stops it
//   H load        --stard DIR --url URL --pid N [--rate 50] [--seconds 60]        loads a server of the program that runs already
//   H stages      --stard DIR --data DIR [--count 200]                            what the parts of a search cost, in one process
//
// --memory MB (run and opensearch, Linux, with the right to make control groups): files out of the system's cache first; then all memory of the server is
// counted, its own and the pages of files that it brings into that cache, and bounded where MB is not 0.
// --longest N leaves out articles of more than N characters (build and opensearch alike): those up to 120 have one vector each.
// --vectors is a data folder whose kept vectors are taken over; what it lacks is computed. All latencies count from when a search was due.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new Options(args);
var rate = options.Number("--rate", 50);
var seconds = options.Number("--seconds", 60);
var warmUp = options.Number("--warm-up", 20);
switch (args.FirstOrDefault())
{
    case "build":
        await CorpusBuilder.RunAsync(Laws(), options.Number("--copies", 7), options.Text("--data"), options.Find("--vectors"));
        return 0;
    case "run":
        return await RunServerAsync();
    case "opensearch":
        return await RunOpenSearchAsync();
    case "stages":
        await Stages.RunAsync(options.Text("--data"), options.Text("--stard"), options.Number("--count", 200));
        return 0;
    case "load":
        var target = new PolicySearchTarget(new Uri(options.Text("--url")));
        return await Run.MeasureAsync(target, new Workload(options.Text("--stard")), options.Number("--pid", 0), rate, seconds, warmUp) ? 0 : 1;
    default:
        Console.Error.WriteLine("One of build, run, opensearch, load, stages: see the head of Program.cs.");
        return 2;
}

IReadOnlyList<Law> Laws() => Stard.Laws(options.Text("--stard"), options.Number("--longest", int.MaxValue));

async Task<int> RunServerAsync()
{
    var data = options.Text("--data");
    var workload = new Workload(options.Text("--stard"));
    var program = options.Find("--program") ?? Path.Combine("src", "PolicySearch.Cli", "bin", "Release", "net10.0", "policysearch.dll");
    using var memory = Memory(data);
    bool passed;
    await using (var server = await Server.StartAsync(program, data, options.Number("--port", 5390), memory))
    {
        passed = await Run.MeasureAsync(new PolicySearchTarget(server.Address), workload, server.ProcessId, rate, seconds, warmUp);
        memory?.Print("PolicySearch");
    }

    var index = Disk.Megabytes(data, file => file.StartsWith("segments", StringComparison.Ordinal));
    var store = Disk.Megabytes(data, file => file.StartsWith("store.db", StringComparison.Ordinal));
    Console.WriteLine($"PolicySearch   disk {index + store:F0} MB = SQLite {store:F0} + index {index:F0}");
    return passed ? 0 : 1;
}

async Task<int> RunOpenSearchAsync()
{
    var stard = options.Text("--stard");
    var folder = options.Text("--node");
    var workload = new Workload(stard);
    Directory.CreateDirectory(folder);
    using var memory = Memory(folder);
    using var node = OpenSearchNode.Start(options.Text("--peers"), folder, options.Number("--port", 9391), options.Find("--heap") ?? "2g", memory);
    using (var index = new OpenSearchIndex(node.Address, "clauses"))
    using (var store = DocumentStore.Open(options.Text("--data"), new StoreOptions { Access = StoreAccess.Read }))
    {
        var laws = Laws();
        var copies = options.Number("--copies", 7);
        if (await index.CountAsync() < (long)copies * laws.Sum(law => law.Articles.Count))
            await index.FillAsync(laws, copies, store, options.Find("--lean") is not null);
    }

    var target = new OpenSearchTarget(node.Address, "clauses", Vectors(workload.Questions));
    var passed = await Run.MeasureAsync(target, workload, node.ProcessId, rate, seconds, warmUp);
    memory?.Print("OpenSearch");
    var disk = Disk.Megabytes(folder, file => file.Contains("/nodes/", StringComparison.Ordinal));
    Console.WriteLine($"OpenSearch     disk {disk:F0} MB");
    return passed ? 0 : 1;
}

MemoryGroup? Memory(string folder)
{
    if (options.Find("--memory") is null)
        return null;
    MemoryGroup.DropCache(folder);
    return new MemoryGroup(options.Number("--memory", 0));
}

IReadOnlyDictionary<string, float[]> Vectors(IReadOnlyList<string> questions)
{
    using var embedder = PolicyEmbedder.LoadDefault();
    string[] distinct = [.. questions.Distinct()];
    return distinct.Zip(embedder.Embed([.. distinct.Select(TextFolder.Fold)])).ToDictionary(pair => pair.First, pair => pair.Second);
}
