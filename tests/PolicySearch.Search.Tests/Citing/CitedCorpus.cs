using PolicySearch.Testing;

namespace PolicySearch.Search.Tests.Citing;

/// <summary>The seeds and the documents of tests/golden/citations, found by words alone.</summary>
public sealed class CitedCorpus : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();

    public Corpus Corpus { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Corpus = Corpus.Open(new CorpusOptions { DataFolder = _folder.Root, Embedding = null });
        var report = Corpus.Importer.Import([Repository.PathOf("seeds"), Repository.PathOf("tests", "golden", "citations", "documents")]);
        Assert.True(report.IsClean);
        using var patience = new CancellationTokenSource(Patience);
        await Corpus.WaitSearchableAsync(Corpus.Store.LastChange, patience.Token);
    }

    public async Task DisposeAsync()
    {
        await Corpus.DisposeAsync();
        _folder.Dispose();
    }
}
