// How long people wait for the first answer on the page, in a real Chromium on the same machine.
//
//   dotnet run -c Release --project benchmarks/FirstAnswer -- [--rounds 15] [PATH...]
//
// serves the documents (the seeds, unless others are named) in a process of its own, and prints for each way of asking the best, the median and
// the 90th percentile in milliseconds from its start to the first hit on the screen:
//   fresh server   a link opened in an empty browser, the first request that the server gets
//   cold link      the same in later rounds: empty cache, server warm
//   warm link      the same with the files of the page in the browser's cache
//   typed          a question typed into the open page, from the Enter key
// with the parts of a cold opening below.

using System.Globalization;
using Microsoft.Playwright;
using PolicySearch.FirstAnswer;
using PolicySearch.Screenshots;

var rounds = args is ["--rounds", var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 15;
string[] paths = args is ["--rounds", _, .. var rest] ? rest : args;
await using var server = await ServerProcess.StartAsync(paths.Length > 0 ? paths : ["seeds"]);
using var playwright = await Playwright.CreateAsync();
await using var browser = await Chromium.StartAsync(playwright);
var reader = new Reader(browser, server.Address);
var questions = Questions.All;

await reader.WarmUpAsync();
Console.WriteLine($"fresh server {(await reader.OpenAsync(questions[0])).Shown,6:0} ms");
List<Opening> cold = [], warm = [];
List<double> typed = [];
for (var round = 1; round <= rounds; round++)
{
    var question = questions[round % questions.Count];
    cold.Add(await reader.OpenAsync(question));
    warm.Add(await reader.OpenAgainAsync(questions[(round + 1) % questions.Count]));
    typed.Add(await reader.TypeAsync(question));
}

Print("cold link", cold.Select(opening => opening.Shown));
Print("warm link", warm.Select(opening => opening.Shown));
Print("typed", typed);
Console.WriteLine("parts of a cold link, ms from its start (medians)");
Print("  document", cold.Select(opening => opening.Document));
Print("  scripts", cold.Select(opening => opening.Scripts));
Print("  answer asked", cold.Select(opening => opening.Asked));
Print("  answer there", cold.Select(opening => opening.Answered));

static void Print(string name, IEnumerable<double> times)
{
    double[] sorted = [.. times.Order()];
    Console.WriteLine($"{name,-14} best {sorted[0],6:0} p50 {sorted[sorted.Length / 2],6:0} p90 {sorted[(int)(sorted.Length * 0.9)],6:0} ms");
}
