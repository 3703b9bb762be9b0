using System.Runtime.InteropServices;
using PolicySearch.Vectors;

namespace PolicySearch.Store.Sqlite;

/// <summary>
/// Rows of kept vectors. A vector is its int8 codes, whose scale follows from them; stores of version 1 kept 32-bit floats, four times as
/// long, and such rows stay.
/// </summary>
internal static class VectorRows
{
    public static object? FindModel(StoreConnection connection, string hash) =>
        connection.QuerySingle("SELECT id FROM models WHERE hash=$hash", row => (object)row.GetInt64(0), ("$hash", hash));

    public static long Register(WriteSession session, EmbeddingModel model)
    {
        session.Execute(
            "INSERT INTO models(hash, name, dimension) VALUES($hash, $name, $dimension) ON CONFLICT(hash) DO NOTHING",
            ("$hash", model.Hash), ("$name", model.Name), ("$dimension", model.Dimension));
        return session.Connection.Scalar<long>("SELECT id FROM models WHERE hash=$hash", ("$hash", model.Hash));
    }

    public static void Insert(WriteSession session, long model, byte[] textHash, byte[] codes) => session.Execute(
        "INSERT INTO embeddings(model, text_hash, vector) VALUES($model, $text, $vector) ON CONFLICT DO NOTHING",
        ("$model", model), ("$text", textHash), ("$vector", codes));

    public static float[]? Find(StoreConnection connection, object model, string text, int dimension) => connection.QuerySingle(
        "SELECT vector FROM embeddings WHERE model=$model AND text_hash=$text",
        row => ToVector(row.Bytes(0), dimension),
        ("$model", model), ("$text", ContentHash.Of(text)));

    /// <summary>Hands out the hash and the codes of every vector of a model.</summary>
    /// <returns>How many there are.</returns>
    public static int ForEach(StoreConnection connection, EmbeddingModel model, Action<byte[], byte[]> visit)
    {
        var count = 0;
        _ = connection.Query(
            "SELECT e.text_hash, e.vector FROM embeddings e JOIN models m ON m.id=e.model WHERE m.hash=$hash",
            row =>
            {
                var kept = row.Bytes(1);
                visit(row.Bytes(0), kept.Length == model.Dimension ? kept : ToCodes(ToVector(kept, model.Dimension)));
                return count++;
            },
            ("$hash", model.Hash));
        return count;
    }

    public static byte[] ToCodes(float[] vector)
    {
        var codes = new byte[vector.Length];
        VectorQuantizer.Quantize(vector, MemoryMarshal.Cast<byte, sbyte>(codes.AsSpan()));
        return codes;
    }

    private static float[] ToVector(byte[] kept, int dimension)
    {
        if (kept.Length != dimension)
            return MemoryMarshal.Cast<byte, float>(kept).ToArray();
        var codes = MemoryMarshal.Cast<byte, sbyte>(kept.AsSpan());
        var vector = new float[dimension];
        VectorQuantizer.Decode(codes, VectorQuantizer.ScaleOf(codes), vector);
        return vector;
    }
}
