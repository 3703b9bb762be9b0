using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using PolicySearch.Store.Sqlite;

namespace PolicySearch.Store;

/// <summary>
/// Vectors that were computed once and are kept, so that a rebuild of the index computes nothing twice. The key is the model's hash and the
/// SHA-256 of the very text that was embedded: a window's text holds title, path and its stretch, so the key changes with each of them.
/// </summary>
public sealed class EmbeddingVault
{
    private readonly StoreDatabase _database;

    internal EmbeddingVault(StoreDatabase database) => _database = database;

    /// <summary>The vectors of those <paramref name="texts"/> that are kept for the model, by text.</summary>
    public IReadOnlyDictionary<string, float[]> Find(EmbeddingModel model, IEnumerable<string> texts) => _database.Read(connection =>
    {
        var found = new Dictionary<string, float[]>();
        foreach (var text in texts.Distinct())
        {
            if (FindOne(connection, model, text) is { } vector)
                found.Add(text, vector);
        }

        return found;
    });

    /// <summary>Keeps vectors; one that is kept already stays as it is.</summary>
    /// <exception cref="ArgumentException">A vector has another dimension than the model.</exception>
    public void Keep(EmbeddingModel model, IReadOnlyCollection<(string Text, float[] Vector)> vectors)
    {
        if (vectors.Any(item => item.Vector.Length != model.Dimension))
            throw new ArgumentException($"A vector of {model.Name} must have {model.Dimension} numbers.", nameof(vectors));
        _database.Write(session =>
        {
            var id = Register(session, model);
            foreach (var (text, vector) in vectors)
                Insert(session, id, text, vector);
            return id;
        });
    }

    /// <summary>Removes the vectors of all models but one.</summary>
    /// <returns>How many were removed.</returns>
    public int RemoveOtherModels(string modelHash) => _database.Write(session =>
    {
        var removed = session.Execute(
            "DELETE FROM embeddings WHERE model IN (SELECT id FROM models WHERE hash<>$hash)", ("$hash", modelHash));
        session.Execute("DELETE FROM models WHERE hash<>$hash", ("$hash", modelHash));
        return removed;
    });

    private static float[]? FindOne(SqliteConnection connection, EmbeddingModel model, string text) => connection.QuerySingle(
        "SELECT e.vector FROM embeddings e JOIN models m ON m.id=e.model WHERE m.hash=$model AND e.text_hash=$text",
        row => MemoryMarshal.Cast<byte, float>(row.GetFieldValue<byte[]>(0)).ToArray(),
        ("$model", model.Hash),
        ("$text", ContentHash.Of(text)));

    private static long Register(WriteSession session, EmbeddingModel model)
    {
        session.Execute(
            "INSERT INTO models(hash, name, dimension) VALUES($hash, $name, $dimension) ON CONFLICT(hash) DO NOTHING",
            ("$hash", model.Hash), ("$name", model.Name), ("$dimension", model.Dimension));
        return session.Connection.Scalar<long>("SELECT id FROM models WHERE hash=$hash", ("$hash", model.Hash));
    }

    private static void Insert(WriteSession session, long model, string text, float[] vector) => session.Execute(
        "INSERT INTO embeddings(model, text_hash, vector) VALUES($model, $text, $vector) ON CONFLICT DO NOTHING",
        ("$model", model),
        ("$text", ContentHash.Of(text)),
        ("$vector", MemoryMarshal.AsBytes<float>(vector).ToArray()));
}
