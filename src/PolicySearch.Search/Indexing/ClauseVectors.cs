using System.Collections.Concurrent;
using PolicySearch.Analysis;
using PolicySearch.Documents.Model;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>Vectors of the clauses of a document: those that the store keeps, and the others computed and kept.</summary>
/// <param name="service">The model.</param>
/// <param name="vault">Where vectors are kept.</param>
/// <param name="pace">How fast they may be computed.</param>
internal sealed class ClauseVectors(EmbeddingService service, EmbeddingVault vault, BackgroundPace pace)
{
    /// <summary>Texts that go to the model in one call: enough to keep it busy, few enough to end soon when somebody searches.</summary>
    private const int BatchSize = 16;

    private readonly EmbeddingModel _model = new(service.Info.Hash, service.Info.Name, service.Info.Dimension);

    /// <summary>Vectors by clause, for those clauses all of whose windows are kept.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<float[]>> FindKept(PolicyDocument document)
    {
        var windows = Windows(document);
        return Assemble(windows, vault.Find(_model, windows.Values.SelectMany(texts => texts)));
    }

    /// <summary>Vectors of all clauses that have anything to embed; what was not kept is computed, on the threads of the caller's scheduler, and kept.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<float[]>>> ComputeAsync(PolicyDocument document, CancellationToken cancellation)
    {
        var windows = Windows(document);
        var texts = windows.Values.SelectMany(clause => clause).Distinct().ToArray();
        var vectors = new ConcurrentDictionary<string, float[]>(vault.Find(_model, texts));
        var scheduler = TaskScheduler.Current;
        var options = new ParallelOptions { MaxDegreeOfParallelism = scheduler.MaximumConcurrencyLevel, TaskScheduler = scheduler, CancellationToken = cancellation };
        await Parallel.ForEachAsync(texts.Where(text => !vectors.ContainsKey(text)).ToArray().Chunk(BatchSize), options, async (batch, stop) =>
        {
            foreach (var (text, vector) in await pace.WorkAsync(() => ComputeAsync(batch, stop), stop))
                vectors[text] = vector;
        });
        return Assemble(windows, vectors);
    }

    private async Task<(string Text, float[] Vector)[]> ComputeAsync(string[] texts, CancellationToken cancellation)
    {
        var embeddings = await service.Generator.GenerateAsync(texts, cancellationToken: cancellation);
        var computed = texts.Zip(embeddings, (text, embedding) => (text, embedding.Vector.ToArray())).ToArray();
        vault.Keep(_model, computed);
        return computed;
    }

    /// <summary>The texts to embed, by clause. A document's title and headings are folded once for all its clauses.</summary>
    private Dictionary<string, IReadOnlyList<string>> Windows(PolicyDocument document)
    {
        var title = TextFolder.Fold(document.Metadata.Title?.Value ?? "");
        return document.Clauses.ToDictionary(
            clause => clause.Id,
            clause => ClausePassages.Cut(service.Windows, title, TextFolder.Fold(ClauseMapper.PathOf(clause)), TextFolder.Fold(clause.Text)));
    }

    private static Dictionary<string, IReadOnlyList<float[]>> Assemble(
        Dictionary<string, IReadOnlyList<string>> windows, IReadOnlyDictionary<string, float[]> vectors) => windows
            .Where(clause => clause.Value.Count > 0 && clause.Value.All(vectors.ContainsKey))
            .ToDictionary(clause => clause.Key, clause => (IReadOnlyList<float[]>)[.. clause.Value.Select(text => vectors[text])]);
}
