using System.CommandLine;
using System.Diagnostics;
using System.Numerics.Tensors;
using System.Text.Json;
using PolicySearch.EmbeddingSources;

// Runs an ONNX model through the product's own path and compares it with reference vectors: reference.jsonl in the folder, or --reference,
// one {"text", "float"} a line. Prints the mean and the least cosine and the texts a second.
var model = new Option<string>("--model") { Required = true, Description = "Folder with the ONNX file and tokenizer.json" };
var reference = new Option<string?>("--reference") { Description = "Reference vectors; reference.jsonl of the folder if not given" };
var library = new Option<string?>("--onnxruntime") { Description = "Shared library of ONNX Runtime" };
var tokens = new Option<int?>("--max-tokens") { Description = "Tokens that the model reads; what the folder says if not given" };
var batch = new Option<int>("--batch") { DefaultValueFactory = _ => 32, Description = "Texts in one run; dynamic quantisation has one scale for all of them" };
var command = new RootCommand("An ONNX model against reference vectors") { model, reference, library, tokens, batch };
command.SetAction(async (parsed, cancellation) =>
{
    var folder = parsed.GetRequiredValue(model);
    if (!EmbeddingSource.TryParse($"onnx:{folder}", out var source))
        return 2;
    var handle = await source.OpenAsync(new EmbeddingSourceOptions { OnnxRuntimePath = parsed.GetValue(library), Threads = 1, MaxTokens = parsed.GetValue(tokens), BatchSize = parsed.GetValue(batch) }, cancellation);
    var lines = File.ReadLines(parsed.GetValue(reference) ?? Path.Combine(folder, "reference.jsonl"))
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
        .Select(line => (Text: line.GetProperty("text").GetString()!, Vector: line.GetProperty("float").Deserialize<float[]>()!))
        .Where(line => line.Text.Length > 0)
        .ToArray();
    var started = Stopwatch.GetTimestamp();
    var vectors = await handle.Generator.GenerateAsync(lines.Select(line => line.Text), cancellationToken: cancellation);
    var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    var cosines = vectors.Zip(lines, (vector, line) => TensorPrimitives.CosineSimilarity(vector.Vector.Span, line.Vector)).ToArray();
    Console.WriteLine($"model {handle.Info.Name} dimension {handle.Info.Dimension} texts {lines.Length}");
    Console.WriteLine($"cosine mean {cosines.Average():F4} least {cosines.Min():F4}, {lines.Length / seconds:F0} texts/s on one thread");
    return 0;
});
return await command.Parse(args).InvokeAsync();
