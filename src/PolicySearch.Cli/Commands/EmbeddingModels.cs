using PolicySearch.Cli.Output;
using PolicySearch.EmbeddingSources;
using PolicySearch.Search;

namespace PolicySearch.Cli.Commands;

/// <summary>Which embedding model a command works with, and how it is opened.</summary>
internal static class EmbeddingModels
{
    private const string Variable = "POLICYSEARCH_MODEL";

    /// <summary>The model that the command line names, else the environment, else the one that the index was made with, else the built-in one.</summary>
    /// <exception cref="UsageException">The name has no known form.</exception>
    public static string Choose(string? named, string dataFolder)
    {
        var text = named ?? Environment.GetEnvironmentVariable(Variable) ?? Corpus.ModelSourceOf(dataFolder) ?? EmbeddingService.BuiltInSource;
        return EmbeddingSource.TryParse(text, out var source)
            ? source.Text
            : throw new UsageException($"不认识嵌入模型“{text}”。", "可用的写法：builtin、onnx:目录、openai:地址#模型名（例如 openai:http://127.0.0.1:8080/v1#bge-m3）。");
    }

    /// <summary>Opens a model by what <see cref="Choose"/> gave.</summary>
    /// <exception cref="Embeddings.EmbeddingModelException">It cannot be opened; the message says why and what to do.</exception>
    public static EmbeddingService Open(string text)
    {
        if (!EmbeddingSource.TryParse(text, out var source))
            throw new ArgumentException($"No source of a model: {text}", nameof(text));
        var model = source.OpenAsync(EmbeddingSourceOptions.FromEnvironment()).GetAwaiter().GetResult();
        return new EmbeddingService(model.Generator, model.Windows, model.Info) { QuestionPrompt = model.QuestionPrompt, Source = source.Text };
    }
}
