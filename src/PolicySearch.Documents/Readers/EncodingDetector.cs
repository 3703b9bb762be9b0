using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Finds the encoding of a text file and decodes it, or says that it cannot: no character is ever replaced silently.
/// Order: byte order mark; the charset that a page declares, if the bytes agree; UTF-8, which hardly any other text satisfies by
/// chance; then UTF-16, GB18030 and Big5, of those that decode without error the one whose characters are the most common ones.
/// </summary>
public static partial class EncodingDetector
{
    /// <summary>Share of common characters among the ideographs below which a guess is no guess. Texts have 0.4 to 0.7, wrong guesses under 0.1.</summary>
    private const double LeastCommonShare = 0.2;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Little = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePage("GB18030");
    private static readonly Encoding Big5 = CodePage("big5");

    // Tab, line feed, form feed, carriage return and the old end-of-file mark do occur in texts.
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\v', '\f', '\r', '\x1A'])]);

    /// <summary>Decodes a text file.</summary>
    /// <param name="bytes">The file as received, not empty.</param>
    /// <returns>The text without byte order mark, and the IANA name of the encoding in lower case.</returns>
    /// <exception cref="DocumentReadException">Binary data, an unknown encoding, or text garbled by an earlier conversion.</exception>
    public static (string Text, string Name) Decode(ReadOnlySpan<byte> bytes)
    {
        var (text, name) = DecodeMarked(bytes) ?? DecodeDeclared(bytes) ?? DecodeGuessed(bytes);
        RefuseUnreadable(text);
        return (text, name);
    }

    /// <summary>Throws if a decoded text is binary data or was garbled by an earlier conversion.</summary>
    /// <exception cref="DocumentReadException">It is.</exception>
    internal static void RefuseUnreadable(string text)
    {
        if (text.AsSpan().IndexOfAny(ControlCharacters) >= 0)
            throw ReadErrors.Binary();
        if (text.Contains("锟斤拷", StringComparison.Ordinal) || LooksLikeLatinForChinese(text))
            throw ReadErrors.Garbled();
    }

    private static (string, string)? DecodeMarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (DecodeOrThrow(Utf8, bytes, 3), "utf-8");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (DecodeOrThrow(Utf16Little, bytes, 2), "utf-16le");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (DecodeOrThrow(Utf16Big, bytes, 2), "utf-16be");
        return null;
    }

    /// <summary>The charset of a meta element or an XML declaration; a declaration that the bytes contradict is ignored, as pages are saved in other encodings than they were sent in.</summary>
    private static (string, string)? DecodeDeclared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var match = Charset().Match(head);
        if (!match.Success)
            return null;
        return match.Groups[1].Value.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => TryDecode(Utf8, bytes, "utf-8"),
            "gb2312" or "gbk" or "gb18030" or "x-gbk" => TryDecode(Utf8, bytes, "utf-8") ?? TryDecode(Gb18030, bytes, "gb18030"),
            "big5" or "big5-hkscs" => TryDecode(Utf8, bytes, "utf-8") ?? TryDecode(Big5, bytes, "big5"),
            _ => null,
        };
    }

    private static (string, string) DecodeGuessed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)0) < 0 && TryDecode(Utf8, bytes, "utf-8") is { } utf8)
            return utf8;
        (string Text, string Name)? best = null;
        var bestShare = LeastCommonShare;
        foreach (var (encoding, name) in Candidates(bytes))
        {
            if (TryDecode(encoding, bytes, name) is not { } candidate || CommonCharacters.ShareIn(candidate.Text) is var share && share < bestShare)
                continue;
            (best, bestShare) = (candidate, share);
        }

        if (best is { } found)
            return found;
        throw bytes.IndexOf((byte)0) >= 0 ? ReadErrors.Binary() : ReadErrors.UnknownEncoding(null);
    }

    private static IEnumerable<(Encoding, string)> Candidates(ReadOnlySpan<byte> bytes)
    {
        (Encoding, string)[] wide = bytes.Length % 2 == 0 ? [(Utf16Little, "utf-16le"), (Utf16Big, "utf-16be")] : [];
        (Encoding, string)[] narrow = bytes.IndexOf((byte)0) < 0 ? [(Gb18030, "gb18030"), (Big5, "big5")] : [];
        return [.. narrow, .. wide];
    }

    private static (string Text, string Name)? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return (encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string DecodeOrThrow(Encoding encoding, ReadOnlySpan<byte> bytes, int markLength)
    {
        try
        {
            return encoding.GetString(bytes[markLength..]);
        }
        catch (DecoderFallbackException error)
        {
            throw ReadErrors.UnknownEncoding(Math.Max(error.Index, 0) + markLength);
        }
    }

    /// <summary>UTF-8 of Chinese read as Latin-1 (ä¸­å›½): many characters of the Latin-1 block and no ideograph.</summary>
    private static bool LooksLikeLatinForChinese(string text)
    {
        var latin = 0;
        foreach (var character in text)
        {
            if (character is >= '\u0080' and <= '\u00FF')
                latin++;
            else if (character is >= '\u4E00' and <= '\u9FFF')
                return false;
        }

        return latin > 10 && latin > text.Length * 0.3;
    }

    private static Encoding CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException($"The framework has no encoding {name}.");

    [GeneratedRegex("""(?:<meta[^>]{0,200}charset\s*=\s*["']?|<\?xml[^>]{0,100}encoding\s*=\s*["'])([A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
