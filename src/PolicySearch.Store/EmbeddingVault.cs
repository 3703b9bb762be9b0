using PolicySearch.Store.Sqlite;

namespace PolicySearch.Store;

/// <summary>
/// Vectors that were computed once and are kept, so that a rebuild of the index computes nothing twice. The key is the model's hash and the
/// SHA-256 of the very text that was embedded: a window's text holds title, path and its stretch, so the key changes with each of them.
/// They are kept with the precision of the index, int8: an index that is made of them is the one that was made of the vectors as computed.
/// </summary>
public sealed class EmbeddingVault
{
    private readonly StoreDatabase _database;

    internal EmbeddingVault(StoreDatabase database) => _database = database;

    /// <summary>The vectors of those <paramref name="texts"/> that are kept for the model, by text: unit length, int8 precision.</summary>
    public IReadOnlyDictionary<string, float[]> Find(EmbeddingModel model, IEnumerable<string> texts) => _database.Read(connection =>
    {
        var found = new Dictionary<string, float[]>();
        if (VectorRows.FindModel(connection, model.Hash) is not { } id)
            return found;
        foreach (var text in texts)
        {
            if (!found.ContainsKey(text) && VectorRows.Find(connection, id, text, model.Dimension) is { } vector)
                found.Add(text, vector);
        }

        return found;
    });

    /// <summary>Keeps vectors, of which only the direction counts; one that is kept already stays as it is.</summary>
    /// <exception cref="ArgumentException">A vector has another dimension than the model, or a component that is not finite.</exception>
    public void Keep(EmbeddingModel model, IReadOnlyCollection<(string Text, float[] Vector)> vectors)
    {
        if (vectors.Any(item => item.Vector.Length != model.Dimension))
            throw new ArgumentException($"A vector of {model.Name} must have {model.Dimension} numbers.", nameof(vectors));
        _database.Write(session =>
        {
            var id = VectorRows.Register(session, model);
            foreach (var (text, vector) in vectors)
                VectorRows.Insert(session, id, ContentHash.Of(text), VectorRows.ToCodes(vector));
            return id;
        });
    }

    /// <summary>Keeps what another store keeps for a model.</summary>
    /// <returns>How many vectors the other store has.</returns>
    public int TakeFrom(EmbeddingVault other, EmbeddingModel model) => _database.Write(session =>
    {
        var id = VectorRows.Register(session, model);
        return other._database.Read(connection => VectorRows.ForEach(
            connection, model, (hash, codes) => VectorRows.Insert(session, id, hash, codes)));
    });

    /// <summary>Removes the vectors of all models but one.</summary>
    /// <returns>How many were removed.</returns>
    public int RemoveOtherModels(string modelHash) => _database.Write(session =>
    {
        var removed = session.Execute(
            "DELETE FROM embeddings WHERE model IN (SELECT id FROM models WHERE hash<>$hash)", ("$hash", modelHash));
        session.Execute("DELETE FROM models WHERE hash<>$hash", ("$hash", modelHash));
        return removed;
    });
}
