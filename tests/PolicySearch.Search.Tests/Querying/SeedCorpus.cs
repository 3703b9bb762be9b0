using PolicySearch.Search.Querying;
using PolicySearch.Testing;

namespace PolicySearch.Search.Tests.Querying;

/// <summary>The two seeds in a corpus of their own, with the real parser, analyser, engine and model.</summary>
public sealed class SeedCorpus : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder _folder = new();

    public Corpus Corpus { get; private set; } = null!;

    public SearchService Search { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Corpus = Corpus.Open(new CorpusOptions { DataFolder = _folder.Root });
        var report = Corpus.Importer.Import([Repository.PathOf("seeds")]);
        Assert.True(report.IsClean);
        using var patience = new CancellationTokenSource(Patience);
        await Corpus.WaitSearchableAsync(Corpus.Store.LastChange, patience.Token);
        while (!Corpus.Status().IsReady)
            await Task.Delay(50, patience.Token);
        Search = new SearchService(Corpus);
    }

    public async Task DisposeAsync()
    {
        await Corpus.DisposeAsync();
        _folder.Dispose();
    }
}
