using System.Security.Cryptography;
using System.Text;
using PolicySearch.Documents.Citations;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Keys and ids of documents. The key is the first of these that is there: the explicit id; 文号 and issuer; title, issuer and date; the
/// file's name without its folder. The explicit id is the id; any other key gives the first 16 digits of the SHA-256 of its kind and value in
/// Crockford's base32, lower case. Order of import and path play no part.
/// </summary>
public static class DocumentKeys
{
    private const int IdLength = 16;
    private const int LongestExplicitId = 128;
    private const string Base32 = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Key and id of a document.</summary>
    /// <param name="supplied">Metadata given beside the text, if any.</param>
    /// <param name="metadata">What is known of the document.</param>
    /// <param name="fileName">Its file's name or path.</param>
    /// <exception cref="ArgumentException">The explicit id is not allowed, or there is nothing to make a key from.</exception>
    public static (DocumentKey Key, string Id) Derive(SuppliedMetadata? supplied, DocumentMetadata metadata, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        if (supplied?.Id is { } id)
        {
            return IsAllowedId(id)
                ? (new DocumentKey(DocumentKeyKind.Explicit, id), id)
                : throw new ArgumentException("An id is 1 to 128 of ASCII letters, digits, - and _.", nameof(supplied));
        }

        var key = FromMetadata(metadata) ?? FromFile(fileName, metadata);
        return (key, Hash(key));
    }

    /// <summary>True if an explicit id is allowed: 1 to 128 of ASCII letters, digits, <c>-</c>, <c>_</c>.</summary>
    public static bool IsAllowedId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length is >= 1 and <= LongestExplicitId && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
    }

    private static DocumentKey? FromMetadata(DocumentMetadata metadata)
    {
        var issuer = metadata.Issuer is { } body ? Compact(body.Value) : null;
        if (metadata.DocNumber is { } number && issuer is not null)
            return new DocumentKey(DocumentKeyKind.NumberAndIssuer, $"{DocumentNumber.Normalize(number.Value)}|{issuer}");
        if (metadata.Title is { Origin: not MetadataOrigin.Derived } title && issuer is not null && (metadata.WrittenOn ?? metadata.PublishedOn) is { } date)
            return new DocumentKey(DocumentKeyKind.TitleIssuerDate, $"{Compact(title.Value)}|{issuer}|{date.Value:yyyy-MM-dd}");
        return null;
    }

    private static DocumentKey FromFile(string? fileName, DocumentMetadata metadata)
    {
        // Paths of either system, whichever this one is.
        var name = fileName?[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!string.IsNullOrWhiteSpace(name))
            return new DocumentKey(DocumentKeyKind.FileName, name.Normalize());
        return metadata.Title is { } title
            ? new DocumentKey(DocumentKeyKind.TitleIssuerDate, Compact(title.Value))
            : throw new ArgumentException("A document needs an id, a number, a title or a file name.", nameof(fileName));
    }

    private static string Compact(string text) => TitleWords.Compact(text);

    private static string Hash(DocumentKey key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Kind}\n{key.Value}"));
        return string.Create(IdLength, hash, static (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
                id[i] = Base32[Bits(bytes, i * 5)];
        });
    }

    /// <summary>Five bits of a byte string, from a bit offset.</summary>
    private static int Bits(byte[] bytes, int offset)
    {
        var pair = (bytes[offset / 8] << 8) | bytes[(offset / 8) + 1];
        return (pair >> (11 - (offset % 8))) & 31;
    }
}
