using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// DOCX files. A paragraph is a block, a line break in it begins another; automatic numbers stand in the text as Word shows them; rows of
/// tables are as in web pages. Deleted and hidden text, headers, footers, notes and comments are left out.
/// </summary>
internal static class DocxReader
{
    public static SourceText Read(ReadOnlyMemory<byte> bytes, DocumentReadOptions options)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            RefuseOtherPackages(stream, options);
            stream.Position = 0;
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            return Read(package);
        }
        // A damaged package makes the library throw whatever it stumbles over.
        catch (Exception error) when (error is not (DocumentReadException or OutOfMemoryException))
        {
            throw ReadErrors.BrokenDocx(error);
        }
    }

    private static SourceText Read(WordprocessingDocument package)
    {
        var main = package.MainDocumentPart;
        if (main?.Document?.Body is not { } body)
            throw ReadErrors.BrokenDocx(null);
        var builder = new SourceTextBuilder();
        new DocxWalker(builder, new DocxStyles(main), new DocxNumbering(main)).Walk(body);
        if (builder.Blocks.Count == 0)
            throw ReadErrors.NoText("DOCX 文件");
        var source = builder.Build([], SourceFormat.Docx, "utf-8");
        return source with { Blocks = FurnitureMarker.Mark(source.Text, source.Blocks) };
    }

    /// <summary>Tells other kinds of files that are ZIP containers too, and a container that would unpack beyond the limit.</summary>
    private static void RefuseOtherPackages(Stream stream, DocumentReadOptions options)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!names.Contains("[Content_Types].xml"))
        {
            throw names.Contains("OFD.xml")
                ? ReadErrors.Foreign("ofd-not-supported", "OFD")
                : names.Contains("mimetype")
                    ? ReadErrors.Foreign("odf-not-supported", "ODT", "请用文字处理软件打开，另存为 DOCX 后再导入。")
                    : ReadErrors.Foreign("archive-not-supported", "压缩", "请先解压，再导入其中的文档。");
        }

        if (names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            throw ReadErrors.Foreign("office-not-supported", "XLSX 或 PPTX", "请把内容另存为文本或网页后再导入。");
        var unpacked = archive.Entries.Sum(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? entry.Length : 0);
        if (unpacked > options.MaxUnpackedBytes)
            throw ReadErrors.TooLarge(unpacked, options.MaxUnpackedBytes);
    }
}
