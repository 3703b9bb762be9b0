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

    /// <summary>Vectors by clause, for those clauses all of whose texts are kept.</summary>
    public IReadOnlyDictionary<string, EmbeddedClause> FindKept(PolicyDocument document)
    {
        var clauses = Texts(document);
        return Assemble(clauses, vault.Find(_model, clauses.Values.SelectMany(clause => clause.All)));
    }

    /// <summary>Vectors of all clauses that have anything to embed; what was not kept is computed, on the threads of the caller's scheduler, and kept.</summary>
    public async Task<IReadOnlyDictionary<string, EmbeddedClause>> ComputeAsync(PolicyDocument document, CancellationToken cancellation)
    {
        var clauses = Texts(document);
        var texts = clauses.Values.SelectMany(clause => clause.All).Distinct().ToArray();
        var vectors = new ConcurrentDictionary<string, float[]>(vault.Find(_model, texts));
        var scheduler = TaskScheduler.Current;
        var options = new ParallelOptions { MaxDegreeOfParallelism = scheduler.MaximumConcurrencyLevel, TaskScheduler = scheduler, CancellationToken = cancellation };
        await Parallel.ForEachAsync(texts.Where(text => !vectors.ContainsKey(text)).ToArray().Chunk(BatchSize), options, async (batch, stop) =>
        {
            foreach (var (text, vector) in await pace.WorkAsync(() => ComputeAsync(batch, stop), stop))
                vectors[text] = vector;
        });
        return Assemble(clauses, vectors);
    }

    private async Task<(string Text, float[] Vector)[]> ComputeAsync(string[] texts, CancellationToken cancellation)
    {
        var embeddings = await service.Generator.GenerateAsync(texts, cancellationToken: cancellation);
        var computed = texts.Zip(embeddings, (text, embedding) => (text, embedding.Vector.ToArray())).ToArray();
        vault.Keep(_model, computed);
        return computed;
    }

    /// <summary>The texts to embed, by clause. A document's title and headings are folded once for all its clauses.</summary>
    private Dictionary<string, ClauseTexts> Texts(PolicyDocument document)
    {
        var title = TextFolder.Fold(document.Metadata.Title?.Value ?? "");
        return document.Clauses.ToDictionary(
            clause => clause.Id,
            clause => ClausePassages.Of(service.Windows, title, TextFolder.Fold(ClauseMapper.PathOf(clause)), TextFolder.Fold(clause.Text)));
    }

    private static Dictionary<string, EmbeddedClause> Assemble(Dictionary<string, ClauseTexts> clauses, IReadOnlyDictionary<string, float[]> vectors) => clauses
        .Where(clause => clause.Value.Texts.Count > 0 && clause.Value.All.All(vectors.ContainsKey))
        .ToDictionary(
            clause => clause.Key,
            clause => new EmbeddedClause([.. clause.Value.Texts.Select(text => vectors[text])], clause.Value.Own is { } own ? [vectors[own]] : []));
}
