using EncoderVersusOnnx;

// Encodes the same token ids with the project's encoder and with ONNX Runtime, one thread each, in turn, and prints medians.
// Arguments: --model FOLDER (model.safetensors, vocab.txt, model.int8.onnx, reference.jsonl), --rounds N, --modules FOLDER.
var model = Option("--model") ?? throw new ArgumentException("--model FOLDER is missing: the folder with model.safetensors and model.int8.onnx.");
var rounds = int.Parse(Option("--rounds") ?? "7", System.Globalization.CultureInfo.InvariantCulture);
var modules = Option("--modules") ?? Path.Combine("artifacts", "onnxruntime-node");

var workload = Workload.Read(model);
var own = new OwnEncoder(model);
using var onnx = new OnnxPeer(model, modules, threads: 1);
Console.WriteLine($"A  {own.Name}, loaded in {own.LoadTime.TotalMilliseconds:F0} ms");
Console.WriteLine($"B  {onnx.Name}");
Console.WriteLine($"{workload.Questions.Length} questions of {Workload.MeanLength(workload.Questions):F0} tokens, {workload.Passages.Length} passages of {Workload.MeanLength(workload.Passages):F0}; one thread, {rounds} rounds in turn A B A B, medians");
Console.WriteLine();

var questions = Comparison.Run(own, onnx, Workload.InBatchesOf(1, workload.Questions), Workload.InBatchesOf(1, workload.Questions), rounds);
var singles = Comparison.Run(own, onnx, Workload.InBatchesOf(1, workload.Passages), Workload.InBatchesOf(1, workload.Passages), rounds);
var batches = Comparison.Run(own, onnx, BatchesOf(workload.Passages), Workload.InBatchesOf(8, workload.Passages), rounds);

Console.WriteLine("                                      A          B      A/B speed");
Print("question p50, ms", questions.A.Median * 1e3, questions.B.Median * 1e3, questions.B.Median / questions.A.Median);
Print("passages/s, one at a time", workload.Passages.Length / singles.A.Total, workload.Passages.Length / singles.B.Total, singles.B.Total / singles.A.Total);
Print("passages/s, in batches", workload.Passages.Length / batches.A.Total, workload.Passages.Length / batches.B.Total, batches.B.Total / batches.A.Total);
Console.WriteLine();

var peak = Peak.Measure();
var products = Products.OfTexts(workload.Passages) / batches.A.Total;
Console.WriteLine($"int8 products of A, {batches.A.Seconds.Length} batches: {products / 1e9:F0} G/s, {products / peak:P0} of the {peak / 1e9:F0} G/s that its instructions give with all in registers or the nearest cache");
Console.WriteLine($"cosine of A's and B's vectors: mean {singles.Cosines().Average():F4}, least {singles.Cosines().Min():F4}");

static void Print(string what, double a, double b, double ratio) => Console.WriteLine($"{what,-30}{a,9:F2}{b,11:F2}{ratio,15:F2}");

static IReadOnlyList<int[][]> BatchesOf(int[][] texts) =>
    [.. PolicySearch.Embeddings.Transformer.BatchPlan.Make(texts).Select(batch => batch.Select(text => texts[text]).ToArray())];

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
