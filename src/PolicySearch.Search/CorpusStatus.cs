using PolicySearch.Store;

namespace PolicySearch.Search;

/// <summary>How a corpus stands at one moment.</summary>
public sealed record CorpusStatus
{
    /// <summary>What the store holds.</summary>
    public required StoreCounts Store { get; init; }

    /// <summary>How the index stands to the store.</summary>
    public required IndexState Index { get; init; }

    /// <summary>The last change that is searchable by words.</summary>
    public required long IndexedChange { get; init; }

    /// <summary>Clauses in the index.</summary>
    public required int IndexedClauses { get; init; }

    /// <summary>Clauses in the index that cannot be found by meaning yet.</summary>
    public required long MissingVectors { get; init; }

    /// <summary>True while vectors are still being computed or fetched.</summary>
    public required bool VectorsPending { get; init; }

    /// <summary>Why the background work does not get on, in Chinese; it tries again by itself. Null while all is well.</summary>
    public required string? Problem { get; init; }

    /// <summary>True where a damaged part of the index is left out of all answers until it is rebuilt.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>Name and version of the analyser.</summary>
    public required string Analyzer { get; init; }

    /// <summary>Name of the embedding model; null where there is none.</summary>
    public required string? Model { get; init; }

    /// <summary>How far the change to another model is; null where there is none.</summary>
    public required ModelChangeStatus? ModelChange { get; init; }

    /// <summary>The last events that somebody should look at, oldest first.</summary>
    public required IReadOnlyList<CorpusEvent> Notices { get; init; }

    /// <summary>Number of the last accepted change; 0 before the first.</summary>
    public long LastChange => Store.LastChange;

    /// <summary>True if every accepted document is searchable by words and by meaning.</summary>
    public bool IsReady => Index == IndexState.Current && !VectorsPending && !IsPartial;
}
