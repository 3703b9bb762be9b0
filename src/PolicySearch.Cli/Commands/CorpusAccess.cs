using PolicySearch.Cli.Output;
using PolicySearch.Search;
using PolicySearch.Search.Indexing;
using PolicySearch.Store;

namespace PolicySearch.Cli.Commands;

/// <summary>Opens the corpus of a data folder for a command.</summary>
internal static class CorpusAccess
{
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="access">What the command wants to do.</param>
    /// <param name="model">The embedding model that the command line names; null for the one of the environment or of the index.</param>
    /// <exception cref="UsageException">The model has no known form.</exception>
    public static CorpusOptions Options(string dataFolder, StoreAccess access, string? model = null)
    {
        var source = EmbeddingModels.Choose(model, dataFolder);
        return new CorpusOptions
        {
            DataFolder = dataFolder,
            Access = access,
            Embedding = () => EmbeddingModels.Open(source),
            OpenFormer = EmbeddingModels.Open,
            Log = Terminal.Log,
        };
    }

    public static Corpus OpenForWriting(string dataFolder, string? model = null) =>
        Corpus.Open(Options(dataFolder, StoreAccess.Write, model));

    /// <summary>Refuses a folder without a store, which opening for writing would create.</summary>
    /// <exception cref="StoreMissingException">There is none.</exception>
    public static void RequireStore(string dataFolder) =>
        DocumentStore.Open(dataFolder, new StoreOptions { Access = StoreAccess.Read }).Dispose();

    /// <summary>
    /// Opens for reading beside whoever writes. Where the index has to be rebuilt or is behind and nobody writes, this process does it first.
    /// </summary>
    public static async Task<Corpus> OpenForSearchAsync(string dataFolder, CancellationToken cancellation)
    {
        var (corpus, problem) = TryOpenForReading(dataFolder);
        if (corpus is not null && corpus.Status().Index == IndexState.Current)
            return corpus;
        try
        {
            var writing = OpenForWriting(dataFolder);
            await writing.WaitSearchableAsync(writing.Store.LastChange, cancellation);
            if (corpus is not null)
                await corpus.DisposeAsync();
            return writing;
        }
        catch (StoreLockedException) when (corpus is not null)
        {
            Terminal.Note("[信息] 另一个进程正在更新索引，结果可能还缺最新的文档。");
            return corpus;
        }
        catch (StoreLockedException) when (problem is not null)
        {
            throw problem;
        }
    }

    /// <summary>Opens for writing, and makes the index anew first.</summary>
    /// <exception cref="StoreLockedException">Another process writes.</exception>
    public static async Task<Corpus> OpenRepairedAsync(Terminal terminal, string dataFolder, CancellationToken cancellation)
    {
        var corpus = OpenForWriting(dataFolder);
        Terminal.Note("[警告] 索引已损坏，正在从文档库重建。");
        corpus.Reindex();
        await IndexProgress.WaitUntilReadyAsync(terminal, corpus, cancellation);
        return corpus;
    }

    private static (Corpus? Corpus, IndexUnusableException? Problem) TryOpenForReading(string dataFolder)
    {
        try
        {
            return (Corpus.Open(Options(dataFolder, StoreAccess.Read)), null);
        }
        catch (IndexUnusableException error)
        {
            return (null, error);
        }
    }
}
