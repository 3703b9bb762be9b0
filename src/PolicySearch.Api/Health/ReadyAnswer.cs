using System.Text.Json.Serialization;
using PolicySearch.Search;

namespace PolicySearch.Api.Health;

/// <summary>How far the server is.</summary>
/// <param name="Status"><c>ready</c>, <c>starting</c>, or <c>failed</c> where the import that the server was started with broke off.</param>
/// <param name="Imported">Whether all documents that the server was started with are accepted.</param>
/// <param name="Index">How the index stands to the store.</param>
/// <param name="Documents">Accepted documents.</param>
/// <param name="Clauses">Their clauses.</param>
/// <param name="PendingChanges">Changes that are not searchable by words yet.</param>
/// <param name="MissingVectors">Clauses in the index that are not found by meaning yet.</param>
/// <param name="ModelChange">How far a change to another embedding model is; null where there is none. The old model answers meanwhile.</param>
/// <param name="Partial">True where a damaged part of the index is left out of answers until it is rebuilt.</param>
internal sealed record ReadyAnswer(
    string Status,
    bool Imported,
    IndexState Index,
    int Documents,
    int Clauses,
    long PendingChanges,
    long MissingVectors,
    ModelChangeStatus? ModelChange,
    bool Partial)
{
    /// <summary>Whether requests may be sent here.</summary>
    [JsonIgnore]
    public bool IsReady => Status == "ready";
}
