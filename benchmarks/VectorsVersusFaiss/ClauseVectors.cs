using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using PolicySearch.Analysis;
using PolicySearch.Embeddings;
using PolicySearch.Store;

namespace VectorsVersusFaiss;

/// <summary>Vectors of all articles and questions of eval/stard by the built-in model; computed once and kept in files.</summary>
internal sealed class ClauseVectors
{
    public const int Dimension = PolicyEmbedder.Dimension;

    private const int Chunk = 2048;

    private static readonly string[] QuestionFiles = ["queries.dev.jsonl", "queries.train.jsonl"];

    private readonly float[] _passages;
    private readonly float[] _questions;

    private ClauseVectors(string folder)
    {
        (PassagesFile, QuestionsFile) = (Path.Combine(folder, "passages.f32"), Path.Combine(folder, "questions.f32"));
        _passages = Read<float>(PassagesFile);
        _questions = Read<float>(QuestionsFile);
        Windows = Read<int>(Path.Combine(folder, "windows.i32"));
    }

    /// <summary>Vectors of all windows as floats, one after the other.</summary>
    public string PassagesFile { get; }

    public string QuestionsFile { get; }

    /// <summary>Number of windows of each article.</summary>
    public int[] Windows { get; }

    public int PassageCount => _passages.Length / Dimension;

    public int QuestionCount => _questions.Length / Dimension;

    public ReadOnlySpan<float> Passage(int number) => _passages.AsSpan(number * Dimension, Dimension);

    public ReadOnlySpan<float> Question(int number) => _questions.AsSpan(number * Dimension, Dimension);

    /// <param name="stard">The folder eval/stard.</param>
    /// <param name="vault">A store that keeps vectors of its texts or will keep them.</param>
    /// <param name="model">The folder of the model.</param>
    /// <param name="folder">Where the vectors are kept as plain files.</param>
    public static ClauseVectors Load(string stard, string vault, string model, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "windows.i32")))
            Compute(stard, vault, model, folder);
        return new ClauseVectors(folder);
    }

    private static void Compute(string stard, string vault, string model, string folder)
    {
        Directory.CreateDirectory(folder);
        using var embedder = PolicyEmbedder.Load(model);
        using var store = DocumentStore.Open(vault);
        var texts = Articles(stard).Select(article => embedder.Split(article.Law, "", article.Text)).ToList();
        using (var passages = File.Create(Path.Combine(folder, "passages.f32")))
        {
            foreach (var chunk in texts.SelectMany(windows => windows).Chunk(Chunk))
                Write(passages, Vectors(embedder, store, chunk));
        }

        using (var questions = File.Create(Path.Combine(folder, "questions.f32")))
            Write(questions, embedder.Embed([.. Questions(stard).Select(question => TextFolder.Fold(question))], Environment.ProcessorCount));
        File.WriteAllBytes(Path.Combine(folder, "windows.i32"), MemoryMarshal.AsBytes<int>(texts.Select(windows => windows.Count).ToArray()));
    }

    private static float[][] Vectors(PolicyEmbedder embedder, DocumentStore store, string[] texts)
    {
        var model = new PolicySearch.Store.EmbeddingModel(embedder.Info.Hash, embedder.Info.Name, embedder.Info.Dimension);
        var kept = store.Embeddings.Find(model, texts);
        string[] missing = [.. texts.Distinct().Where(text => !kept.ContainsKey(text))];
        var computed = missing.Zip(embedder.Embed(missing, Environment.ProcessorCount)).ToDictionary();
        if (missing.Length > 0)
            store.Embeddings.Keep(model, [.. computed.Select(pair => (pair.Key, pair.Value))]);
        return [.. texts.Select(text => kept.TryGetValue(text, out var vector) ? vector : computed[text])];
    }

    private static IEnumerable<(string Law, string Text)> Articles(string stard)
    {
        using var unpacked = new GZipStream(File.OpenRead(Path.Combine(stard, "corpus.jsonl.gz")), CompressionMode.Decompress);
        foreach (var article in Lines(unpacked))
            yield return (TextFolder.Fold(Field(article, "law")), TextFolder.Fold(Field(article, "text")));
    }

    private static IEnumerable<string> Questions(string stard) =>
        from name in QuestionFiles
        from question in Lines(File.OpenRead(Path.Combine(stard, name)))
        select Field(question, "query");

    private static IEnumerable<JsonElement> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return JsonElement.Parse(line);
    }

    private static string Field(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void Write(Stream file, float[][] vectors)
    {
        foreach (var vector in vectors)
            file.Write(MemoryMarshal.AsBytes<float>(vector));
    }

    private static T[] Read<T>(string file)
        where T : struct => MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(file)).ToArray();
}
