using System.Globalization;
using LiveUpdates;

// What updates cost the searches beside them: the server over a corpus, hybrid searches from an open-loop generator, first alone, then while
// documents are put, found by their words, embedded and merged; quiet and busy stretches in turn. Build in Release first, then
//   dotnet benchmarks/LiveUpdates/bin/Release/net10.0/LiveUpdates.dll --stard DIR --data DIR
//     --data DIR      a data folder as benchmarks/HybridLoad makes one (build); the documents of this run are put into it, and deleted at the end
//     --program FILE  policysearch.dll (default src/PolicySearch.Cli/bin/Release/net10.0/policysearch.dll)
//     --rate N        searches a second (default 20)        --puts N     documents a second (default 2)
//     --seconds N     length of a stretch (default 20)      --rounds N   pairs of stretches (default 3)
//     --port N        port of the server (default 5391)
// Ends with exit code 1 where an answer failed, a document was not found, or a goal is missed: p99 at most twice the quiet one, found within a second.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
string Text(string name, string? fallback = null) => options.GetValueOrDefault(name) ?? fallback ?? throw new ArgumentException($"{name} is missing.");
int Number(string name, int fallback) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : fallback;

var (rate, puts, seconds) = (Number("--rate", 20), Number("--puts", 2), Number("--seconds", 20));
var stard = new Stard(Text("--stard"));
await using var server = await Server.StartAsync(
    Text("--program", "src/PolicySearch.Cli/bin/Release/net10.0/policysearch.dll"), Text("--data"), Number("--port", 5391));
using var searches = new SearchLoad(server.Address, stard.Questions);
using var updates = new UpdateLoad(server.Address, stard.Texts);
await searches.RunAsync(rate, seconds / 2); // warm

var (quiet, busy) = (new Latencies(), new Latencies());
for (var round = 0; round < Number("--rounds", 3); round++)
{
    quiet.Add(await searches.RunAsync(rate, seconds));
    using var stop = new CancellationTokenSource();
    var putting = updates.RunAsync(puts, stop.Token);
    busy.Add(await searches.RunAsync(rate, seconds));
    await stop.CancelAsync();
    await putting;
    Console.WriteLine($"round {round + 1}: quiet {quiet}, busy {busy}; {await updates.StateAsync()}");
    await updates.WaitUntilEmbeddedAsync();
}

var ratio = busy.Percentile(99) / quiet.Percentile(99);
Console.WriteLine($"searches, {rate}/s: quiet {quiet}; with {puts} documents a second {busy}; p99 {ratio:0.00} times the quiet one");
Console.WriteLine($"put to found: {updates.Found}; {updates.Documents} documents of twenty articles");
Console.WriteLine($"failed: {searches.Failures} searches, {updates.Failures} updates; peak memory of the server {server.PeakMegabytes():0} MB");
await updates.DeleteAllAsync();
return ratio <= 2 && updates.Found.Percentile(100) < 1000 && searches.Failures + updates.Failures == 0 ? 0 : 1;
