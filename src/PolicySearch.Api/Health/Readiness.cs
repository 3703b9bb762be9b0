using PolicySearch.Search;

namespace PolicySearch.Api.Health;

/// <summary>
/// Whether the corpus that the server was started with is there: imported, indexed, its vectors done. Once that was so it
/// stays so; what comes later is a backlog, and no reason to send requests elsewhere.
/// </summary>
/// <param name="corpus">The corpus.</param>
/// <param name="import">The import that the server was started with; ends when all files are accepted.</param>
internal sealed class Readiness(Corpus corpus, Task import)
{
    private volatile bool _wasReady;

    /// <summary>How it stands now.</summary>
    public ReadyAnswer Report()
    {
        var imported = import.IsCompletedSuccessfully;
        var status = corpus.Status();
        _wasReady |= imported && status.IsReady;
        return new ReadyAnswer(
            _wasReady ? "ready" : import.IsFaulted ? "failed" : "starting",
            imported,
            status.Index,
            status.Store.Documents,
            status.Store.Clauses,
            Math.Max(0, status.Store.LastChange - status.IndexedChange),
            status.MissingVectors,
            status.ModelChange,
            status.IsPartial);
    }
}
