using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Micro;

// Each kernel beside its scalar twin. --smoke runs everything once and only says whether it ran: setups compare the results of
// kernel and twin. Other arguments are BenchmarkDotNet's (--filter *Dot*).
var smoke = args.Contains("--smoke");
var job = (smoke ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
var config = DefaultConfig.Instance
    .AddJob(job)
    .WithArtifactsPath(Path.Combine("artifacts", "micro"));
string[] options = [.. args.Where(argument => argument != "--smoke")];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(DotProducts).Assembly).Run(options.Length > 0 ? options : ["--filter", "*"], config);
var reports = summaries.SelectMany(summary => summary.Reports).ToList();
var failed = reports.Count(report => !report.Success);
Console.WriteLine($"{reports.Count} benchmarks, {failed} failed");
return reports.Count > 0 && failed == 0 ? 0 : 1;
