using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Readers;

/// <summary>Tells the kind of a file by its first bytes.</summary>
internal static partial class FileSniffer
{
    /// <summary>True for a ZIP container, which DOCX is.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>Throws for a kind of file that is known and not read.</summary>
    /// <exception cref="DocumentReadException">The file is of such a kind.</exception>
    public static void RefuseForeign(ReadOnlySpan<byte> bytes)
    {
        // A PDF may have some bytes before its mark.
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            throw ReadErrors.Foreign("pdf-not-supported", "PDF", "请把 PDF 另存为文本、网页或 DOCX 后再导入；扫描件须先做文字识别。");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw ReadErrors.Foreign("doc-not-supported", "旧版 Office（DOC、XLS、PPT、WPS）", "请用 Word 或 WPS 打开，另存为 DOCX 后再导入。");
        if (bytes.StartsWith("{\\rtf"u8))
            throw ReadErrors.Foreign("rtf-not-supported", "RTF", "请用 Word 或 WPS 打开，另存为 DOCX 后再导入。");
        if (IsArchive(bytes))
            throw ReadErrors.Foreign("archive-not-supported", "压缩", "请先解压，再导入其中的文档。");
        if (IsImage(bytes))
            throw ReadErrors.Foreign("image-not-supported", "图片", "请先做文字识别，把结果存为文本后再导入。");
    }

    /// <summary>True if a text begins as a page or a fragment of one.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return HtmlStart().IsMatch(start[..Math.Min(start.Length, 200)]) && HasTags(text);
    }

    /// <summary>True if a text holds an element of HTML.</summary>
    public static bool HasTags(string text) => AnyTag().IsMatch(text);

    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("Rar!"u8) ||
        bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || bytes.StartsWith("BZh"u8);

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ||
        bytes.StartsWith("GIF8"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0x00]) ||
        bytes.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0x00, 0x2A]) ||
        (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) ||
        (bytes.StartsWith("BM"u8) && bytes.Length > 10 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0);

    [GeneratedRegex(@"^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|tbody|table|tr|div|p|span|article|section|meta|h[1-6]|ul|ol|center)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</?(html|body|tbody|table|tr|td|div|p|span|br|h[1-6]|ul|ol|li|article|section)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex AnyTag();
}
