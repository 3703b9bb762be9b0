using PolicySearch.Embeddings;
using PolicySearch.EmbeddingSources.Onnx;
using PolicySearch.EmbeddingSources.OpenAi;

namespace PolicySearch.EmbeddingSources;

/// <summary>
/// Where an embedding model comes from, as one line that can be kept and read again: <c>builtin</c>, <c>onnx:FOLDER</c> or
/// <c>openai:URL#MODEL</c>. It never holds a key.
/// </summary>
public sealed record EmbeddingSource
{
    private const string OnnxPrefix = "onnx:";
    private const string OpenAiPrefix = "openai:";

    private readonly Func<EmbeddingSourceOptions, CancellationToken, Task<EmbeddingModelHandle>> _open;

    private EmbeddingSource(string text, Func<EmbeddingSourceOptions, CancellationToken, Task<EmbeddingModelHandle>> open) =>
        (Text, _open) = (text, open);

    /// <summary>The model that comes with the program.</summary>
    public static EmbeddingSource BuiltIn { get; } = new("builtin", (_, _) => Task.FromResult(OpenBuiltIn()));

    /// <summary>The line; <see cref="TryParse"/> reads it again.</summary>
    public string Text { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line; a folder may be relative to the current directory and is kept as a full path.</param>
    /// <param name="source">What it names.</param>
    /// <returns>False where it has none of the three forms.</returns>
    public static bool TryParse(string text, out EmbeddingSource source)
    {
        ArgumentNullException.ThrowIfNull(text);
        source = BuiltIn;
        if (text == BuiltIn.Text)
            return true;
        if (text.StartsWith(OnnxPrefix, StringComparison.Ordinal) && text.Length > OnnxPrefix.Length)
        {
            source = OnnxFolder(Path.GetFullPath(text[OnnxPrefix.Length..]));
            return true;
        }

        if (!text.StartsWith(OpenAiPrefix, StringComparison.Ordinal)
            || !Uri.TryCreate(text[OpenAiPrefix.Length..], UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.Fragment.Length < 2)
            return false;
        source = OpenAi(address);
        return true;
    }

    /// <summary>Opens the model: reads its files, or asks the server once for the dimension of its vectors.</summary>
    /// <exception cref="EmbeddingModelException">Files, library or server are not there, or not fit; the message names the remedy.</exception>
    public Task<EmbeddingModelHandle> OpenAsync(EmbeddingSourceOptions options, CancellationToken cancellation = default) =>
        _open(options, cancellation);

    private static EmbeddingModelHandle OpenBuiltIn()
    {
        var embedder = PolicyEmbedder.LoadDefault();
        return new EmbeddingModelHandle(embedder, embedder, embedder.Info, "");
    }

    private static EmbeddingSource OnnxFolder(string folder) => new(
        OnnxPrefix + folder, (options, _) => Task.Run(() => OnnxEmbedder.Open(folder, options)));

    private static EmbeddingSource OpenAi(Uri address)
    {
        var model = Uri.UnescapeDataString(address.Fragment[1..]);
        var endpoint = new UriBuilder(address) { Fragment = "" }.Uri;
        return new EmbeddingSource(
            OpenAiPrefix + address, (options, cancellation) => OpenAiEmbedder.OpenAsync(endpoint, model, options, cancellation));
    }
}
