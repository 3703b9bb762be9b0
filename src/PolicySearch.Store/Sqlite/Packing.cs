using System.Buffers;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PolicySearch.Store.Sqlite;

/// <summary>
/// Keeps what is only read as a whole in fewer bytes (Brotli). A text is a TEXT where it stands as it is and a BLOB where it is packed, the shorter
/// of the two, so that rows of older stores stay valid; bytes that are nothing but their text in UTF-8 are not kept twice.
/// </summary>
internal static class Packing
{
    /// <summary>Shorter texts are not tried: little would be won.</summary>
    private const int SmallestPacked = 32;

    /// <summary>A middle level: chosen for its speed, see docs/decisions/store.md.</summary>
    private const int Quality = 5;

    private const int Window = 22;

    /// <summary>How many times as long as when packed a text is taken to be at most, until it turns out to be longer.</summary>
    private const int FirstGuess = 4;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>In front of packed bytes; bytes that were received with it in front are packed however short they are.</summary>
    private static ReadOnlySpan<byte> Mark => "\u001aPSpacked"u8;

    /// <summary>The value to keep for a text: a string, or packed bytes.</summary>
    public static object Text(string text)
    {
        if (text.Length < SmallestPacked)
            return text;
        var plain = Utf8.GetBytes(text);
        var packed = Pack(plain);
        return packed.Length < plain.Length ? packed : text;
    }

    /// <summary>The value to keep for the bytes of a document: 0 where they are its text in UTF-8, else the bytes, packed behind a mark or as they are.</summary>
    /// <param name="received">The bytes as received.</param>
    /// <param name="text">The text that the reader made of them.</param>
    public static object Bytes(ReadOnlySpan<byte> received, string text) =>
        received.SequenceEqual(Utf8.GetBytes(text)) ? 0L
        : received.Length >= SmallestPacked || received.StartsWith(Mark) ? (byte[])[.. Mark, .. Pack(received)]
        : received.ToArray();

    /// <summary>A text out of its column.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static string ReadText(SqliteDataReader row, int column) =>
        row.GetFieldType(column) == typeof(byte[]) ? ReadText(row.Bytes(column)) : row.GetString(column);

    /// <summary>A text out of its packed bytes.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    internal static string ReadText(byte[] packed) => Decode(Unpack(packed));

    /// <summary>The bytes as received.</summary>
    /// <param name="row">The row.</param>
    /// <param name="bytes">Column of the bytes.</param>
    /// <param name="text">Column of the text.</param>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static byte[] ReadBytes(SqliteDataReader row, int bytes, int text)
    {
        if (row.GetFieldType(bytes) == typeof(long))
            return Utf8.GetBytes(ReadText(row, text));
        var kept = row.Bytes(bytes);
        return kept.AsSpan().StartsWith(Mark) ? Unpack(kept.AsSpan(Mark.Length)) : kept;
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, packed, out var written, Quality, Window)
                ? packed.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException($"{bytes.Length} bytes could not be packed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        for (var size = packed.Length * (long)FirstGuess; size <= Array.MaxLength; size *= FirstGuess)
        {
            var plain = ArrayPool<byte>.Shared.Rent((int)size);
            try
            {
                using var decoder = default(BrotliDecoder);
                var status = decoder.Decompress(packed, plain, out var read, out var written);
                if (status == OperationStatus.Done && read == packed.Length)
                    return plain.AsSpan(0, written).ToArray();
                if (status != OperationStatus.DestinationTooSmall)
                    break;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(plain);
            }
        }

        throw new InvalidDataException("压缩的正文无法还原");
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException("正文不是合格的 UTF-8", error);
        }
    }
}
