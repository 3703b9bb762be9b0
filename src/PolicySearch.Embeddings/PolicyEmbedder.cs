using Microsoft.Extensions.AI;
using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Transformer;
using PolicySearch.Embeddings.Weights;
using PolicySearch.Embeddings.Windows;

namespace PolicySearch.Embeddings;

/// <summary>
/// The embedded model <c>policy-embed-zh</c>: folded text → vector of 256 numbers, length 1, compared by dot product. A passage is
/// title, heading path and text (see <see cref="Split"/>), a question just the question. Safe for use by many threads; files are
/// read when they are first needed.
/// </summary>
public sealed class PolicyEmbedder : IEmbeddingGenerator<string, Embedding<float>>, IPassageWindows
{
    /// <summary>Numbers in a vector.</summary>
    public const int Dimension = EncoderShape.Dimension;

    private readonly EmbeddingModel _model;
    private readonly PassageWindows _windows;

    private PolicyEmbedder(EmbeddingModel model)
    {
        _model = model;
        _windows = new PassageWindows(
            (text, pieces) => new BertTokenizer(_model.Vocabulary).Tokenize(text, pieces), EncoderShape.MaxPieces);
    }

    /// <summary>Name, dimension and hash of the model.</summary>
    /// <exception cref="EmbeddingModelException">A file of the model is missing or damaged.</exception>
    public EmbeddingModelInfo Info => _model.Info;

    /// <summary>The processor's instruction sets in use, for example <c>AVX-VNNI + AVX-512</c>: int8 products + floats.</summary>
    public string InstructionSets => _model.InstructionPath.Name;

    /// <summary>The model that comes with the program.</summary>
    public static PolicyEmbedder LoadDefault() => new(new EmbeddingModel(ModelFile.BuiltIn, InstructionPath.Best));

    /// <summary>The model in a folder that holds <c>model.safetensors</c> and <c>vocab.txt</c>.</summary>
    public static PolicyEmbedder Load(string folder) => new(new EmbeddingModel(name => ModelFile.At(Path.Combine(folder, name)), InstructionPath.Best));

    /// <summary>Embeds one text on the calling thread.</summary>
    /// <param name="text">Folded text; the first 254 pieces count.</param>
    /// <param name="destination">Receives <see cref="Dimension"/> numbers.</param>
    /// <returns>False when the text has nothing to embed (it is empty, blank or of control characters only); nothing is written then.</returns>
    /// <exception cref="EmbeddingModelException">A file of the model is missing or damaged.</exception>
    public bool TryEmbed(ReadOnlySpan<char> text, Span<float> destination)
    {
        var tokens = _model.Tokenize(text);
        if (HasNoPieces(tokens))
            return false;
        var batch = new TokenBatch();
        batch.Add(tokens);
        _model.Encoder.Encode(batch, destination[..Dimension]);
        return true;
    }

    /// <summary>Embeds one text on the calling thread.</summary>
    /// <param name="text">Folded text; the first 254 pieces count.</param>
    /// <param name="destination">Receives <see cref="Dimension"/> numbers.</param>
    /// <exception cref="ArgumentException">The text has nothing to embed, or the destination is too short.</exception>
    /// <exception cref="EmbeddingModelException">A file of the model is missing or damaged.</exception>
    public void Embed(ReadOnlySpan<char> text, Span<float> destination)
    {
        if (destination.Length < Dimension)
            throw new ArgumentException($"A vector has {Dimension} numbers, the destination {destination.Length}.", nameof(destination));
        if (!TryEmbed(text, destination))
            throw NothingToEmbed(nameof(text));
    }

    /// <summary>Embeds many texts, those of like length together. A text's vector does not depend on the others.</summary>
    /// <param name="texts">Folded texts; the first 254 pieces of each count.</param>
    /// <param name="degreeOfParallelism">Threads to use at most.</param>
    /// <param name="cancellationToken">Ends the work between two batches.</param>
    /// <returns>A vector for each text, in their order.</returns>
    /// <exception cref="ArgumentException">A text has nothing to embed.</exception>
    /// <exception cref="EmbeddingModelException">A file of the model is missing or damaged.</exception>
    public float[][] Embed(IReadOnlyList<string> texts, int degreeOfParallelism = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        int[][] tokens = [.. texts.Select(text => _model.Tokenize(text))];
        if (tokens.Any(HasNoPieces))
            throw NothingToEmbed(nameof(texts));
        var vectors = new float[texts.Count][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.ForEach(BatchPlan.Make(tokens), options, batch => Encode(batch, tokens, vectors));
        return vectors;
    }

    /// <inheritdoc/>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (options?.Dimensions is { } dimensions && dimensions != Dimension)
            throw new ArgumentException($"{Info.Name} makes vectors of {Dimension} numbers, not {dimensions}.", nameof(options));
        if (options?.ModelId is { } model && model != Info.Name)
            throw new ArgumentException($"This is {Info.Name}, not {model}.", nameof(options));
        string[] texts = [.. values];
        var vectors = await Task.Factory.StartNew(
            () => Embed(texts, 1, cancellationToken), cancellationToken, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).ConfigureAwait(false);
        return [.. vectors.Select(vector => new Embedding<float>(vector) { ModelId = Info.Name })];
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        if (serviceType == typeof(EmbeddingModelInfo))
            return Info;
        if (serviceType == typeof(EmbeddingGeneratorMetadata))
            return new EmbeddingGeneratorMetadata("policysearch", null, Info.Name, Dimension);
        return serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Split(string title, string headingPath, string text) => _windows.Split(title, headingPath, text);

    /// <summary>Nothing to release: all memory is the collector's.</summary>
    public void Dispose()
    {
    }

    private void Encode(IReadOnlyList<int> texts, int[][] tokens, float[][] vectors)
    {
        var batch = new TokenBatch();
        foreach (var text in texts)
            batch.Add(tokens[text]);
        var numbers = new float[texts.Count * Dimension];
        _model.Encoder.Encode(batch, numbers);
        for (var i = 0; i < texts.Count; i++)
            vectors[texts[i]] = numbers[(i * Dimension)..((i + 1) * Dimension)];
    }

    private static bool HasNoPieces(int[] tokens) => tokens.Length == EncoderShape.MaxTokens - EncoderShape.MaxPieces;

    private static ArgumentException NothingToEmbed(string parameter) =>
        new("A text has nothing to embed: it is empty, blank or of control characters only.", parameter);
}
