using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PolicySearch.Store.Sqlite;

/// <summary>SHA-256 of what the store keeps.</summary>
internal static class ContentHash
{
    public static byte[] Of(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);

    /// <summary>Over the UTF-16 code units, so that any string has a hash of its own.</summary>
    public static byte[] Of(string text) => SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()));
}
