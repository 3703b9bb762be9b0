using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers;
using PolicySearch.Store;

namespace PolicySearch.Search.Indexing;

/// <summary>
/// A JSON Lines file of documents, plain or packed with gzip. It is read line by line; a line that is broken is a document that cannot
/// be parsed, and the rest goes on.
/// </summary>
internal static class DocumentLinesFile
{
    /// <summary>Room for the largest document with every character escaped.</summary>
    private const int LongestLine = 192 * 1024 * 1024;

    private static readonly string[] Endings = [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"];

    /// <summary>True if a file is JSON Lines by its name.</summary>
    public static bool HasNameOf(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>True if the first line of a file is a document with its text: JSON Lines in a folder may be anything.</summary>
    public static bool HoldsDocuments(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ByteLines.Read(Unpack(file), LongestLine).FirstOrDefault() is { } line && DocumentLine.Parse(WithoutMark(line)).Content is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The documents of a file in their order. What keeps the file from being read to its end is a last document that cannot be parsed.</summary>
    public static IEnumerable<PendingDocument> Read(string path)
    {
        using var lines = Lines(path).GetEnumerator();
        for (var number = 1; ; number++)
        {
            var (location, next) = ($"{path}:{number}", (Line?)null);
            PendingDocument? broken = null;
            try
            {
                next = lines.MoveNext() ? lines.Current : null;
            }
            catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                broken = new PendingDocument(location, path, 1, () => throw Unreadable(number, error));
            }

            if (broken is not null)
                yield return broken;
            if (next is not { } line)
                yield break;
            if (line.Bytes is null || line.Bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
                yield return new PendingDocument(location, path, line.Share, () => Parse(path, number, line.Bytes));
        }
    }

    private static IEnumerable<Line> Lines(string path)
    {
        using var file = File.OpenRead(path);
        foreach (var bytes in ByteLines.Read(Unpack(file), LongestLine))
            yield return new Line(bytes, (double)file.Position / file.Length);
    }

    private static Stream Unpack(FileStream file)
    {
        var isPacked = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static Submission Parse(string path, int number, byte[]? bytes)
    {
        try
        {
            var line = DocumentLine.Parse(WithoutMark(bytes ?? throw Broken(number, $"长于 {LongestLine / 1024 / 1024} MiB", null)));
            if (line.Id is { } id && !DocumentKeys.IsAllowedId(id))
                throw Broken(number, $"id“{id}”不合规定：须为 1 至 128 个英文字母、数字、- 或 _", null);
            return line switch
            {
                { Content: { } content } => PolicyParsing.Parse(Encoding.UTF8.GetBytes(content), NameOf(line, path, number), line.Metadata(), origin: path),
                { Name: { } name } => ParseFile(FindFile(path, number, name), line),
                _ => throw Broken(number, "既没有 content（正文），也没有 name（文件名）", null),
            };
        }
        catch (JsonException error)
        {
            throw Broken(number, error.Path is { Length: > 2 } place ? $"{place[2..]} 的值无法理解" : "不是一个 JSON 对象", error);
        }
    }

    private static Submission ParseFile(string file, DocumentLine line) =>
        PolicyParsing.Parse(File.ReadAllBytes(file), Path.GetFileName(file), line.Metadata() ?? Sidecar.ReadFor(file), origin: file);

    /// <summary>A name that tells the format to whoever parses the bytes again.</summary>
    private static string NameOf(DocumentLine line, string path, int number)
    {
        var stem = line.Id ?? $"{Stem(path)}-{number}";
        if (line.Format is not { } format)
            return line.Name ?? stem;
        return stem + (FormatNames.ExtensionOf(format) ?? throw Broken(number, $"format“{format}”不认识：可用 {FormatNames.All}", null));
    }

    /// <summary>The file of a name; no name leads out of the list's folder.</summary>
    private static string FindFile(string path, int number, string name)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var candidate in (string[])[Path.GetFullPath(Path.Combine(folder, name)), Path.GetFullPath(Path.Combine(folder, Stem(path), name))])
        {
            if (candidate.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(candidate))
                return candidate;
        }

        throw Broken(number, $"所指的文件“{name}”不在清单所在目录，也不在其下与清单同名的目录中", null);
    }

    private static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        return name[..name.IndexOf('.', StringComparison.Ordinal)];
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) =>
        line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line[3..] : line;

    private static DocumentReadException Broken(int number, string cause, Exception? inner) => new(
        "broken-line",
        $"第 {number} 行{cause}。",
        "每行须为一个 JSON 对象：content（正文）或 name（文件名），可加 format、id、title、docNumber、indexNumber、issuer、city、writtenOn、publishedOn（日期如 2020-09-13）、validity、url。",
        inner);

    private static DocumentReadException Unreadable(int number, Exception error) => new(
        "file-not-readable", $"自第 {number} 行起无法读取：{error.Message}", "请检查文件是否完整、有没有读取权限，再重新导入。", error);

    /// <summary>A line, null if it is too long, and the share of the file that is read with it.</summary>
    private readonly record struct Line(byte[]? Bytes, double Share);
}
