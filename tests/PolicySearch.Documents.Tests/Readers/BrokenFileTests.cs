using System.IO.Compression;
using System.Text;
using PolicySearch.Documents.Model;
using PolicySearch.Documents.Readers;

namespace PolicySearch.Documents.Tests.Readers;

public sealed class BrokenFileTests
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "empty-file", [] },
        { "empty-file", " \r\n\t　 "u8.ToArray() },
        { "empty-file", [0xEF, 0xBB, 0xBF] },
        { "pdf-not-supported", "%PDF-1.7\n%âãÏÓ\n1 0 obj"u8.ToArray() },
        { "pdf-not-supported", "\r\n%PDF-1.4"u8.ToArray() },
        { "doc-not-supported", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "rtf-not-supported", "{\\rtf1\\ansi 1}"u8.ToArray() },
        { "image-not-supported", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] },
        { "image-not-supported", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10] },
        { "archive-not-supported", [0x1F, 0x8B, 8, 0, 0, 0] },
        { "archive-not-supported", Zip("a.txt") },
        { "ofd-not-supported", Zip("OFD.xml") },
        { "odf-not-supported", Zip("mimetype", "content.xml") },
        { "office-not-supported", Zip("[Content_Types].xml", "xl/workbook.xml") },
        { "broken-docx", Zip("[Content_Types].xml", "word/document.xml") },
        { "broken-docx", "PK\u0003\u0004 and then nothing of use"u8.ToArray() },
        { "binary-file", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E] },
        { "binary-file", Encoding.UTF8.GetBytes("正文\u0001\u0002\u0003") },
        { "unknown-encoding", [0xE4, 0xB8, 0xAD, 0xFF, 0xE5, 0x9B, 0xBD, 0x80, 0x81] },
        { "unknown-encoding", [0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0xAD, 0xE5, 0x9B] },
        { "garbled-text", Encoding.UTF8.GetBytes("各锟斤拷有关单位锟斤拷") },
        { "garbled-text", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("各区人民政府，市政府各部门"))) },
        { "no-text", "<html><head><title>图</title></head><body><img src='a.png'><script>var a = 1;</script></body></html>"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FileThatIsNoDocument_NamesCauseAndRemedy(string code, byte[] bytes)
    {
        var error = Assert.Throws<DocumentReadException>(() => DocumentReader.Read(bytes, "a.txt"));
        Assert.Equal(code, error.Code);
        Assert.Matches("[\u4E00-\u9FFF]", error.Message);
        Assert.Matches("[\u4E00-\u9FFF]", error.Remedy);
    }

    /// <summary>Its first bytes are the mark of UTF-16, in which everything is text.</summary>
    [Fact]
    public void Read_BytesOfAnyKindNamedDocx_AreNoDocument()
    {
        var error = Assert.Throws<DocumentReadException>(() => DocumentReader.Read((byte[])[0xFF, 0xFE, 0xD8, 0, 0, .. "bad"u8], "a.docx"));
        Assert.Equal("broken-docx", error.Code);
        Assert.Contains(".txt", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenCharacterBehindAMark_TellsItsPlace()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("正文"), 0xFF, .. Encoding.UTF8.GetBytes("正文")];
        var error = Assert.Throws<DocumentReadException>(() => DocumentReader.Read(bytes, "a.txt"));
        Assert.Contains("第 10 个字节", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileAboveTheLimit_IsRefused()
    {
        var bytes = new byte[101];
        Array.Fill(bytes, (byte)'a');
        var error = Assert.Throws<DocumentReadException>(() => DocumentReader.Read(bytes, "a.txt", new DocumentReadOptions { MaxBytes = 100 }));
        Assert.Equal("file-too-large", error.Code);
        Assert.Equal(101, DocumentReader.Read(bytes, "a.txt", new DocumentReadOptions { MaxBytes = 101 }).Text.Length);
    }

    [Fact]
    public void FromText_Docx_IsAnErrorOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => DocumentReader.FromText("正文", SourceFormat.Docx));

    [Fact]
    public void Read_RandomBytes_EitherReadsOrTellsWhy()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            try
            {
                Assert.NotEmpty(DocumentReader.Read(bytes, "a.txt").Text);
            }
            catch (DocumentReadException error)
            {
                Assert.NotEmpty(error.Remedy);
            }
            catch (Exception error)
            {
                Assert.Fail($"Seed {seed}, case {i}: {error}");
            }
        }
    }

    [Fact]
    public void Read_DocxWithAnyByteChanged_EitherReadsOrTellsWhy()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var good = DocxFile.Create(body => body.Add("关于印发方案的通知").Add("各有关单位："));
        for (var i = 0; i < 200; i++)
        {
            var bytes = (byte[])good.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            try
            {
                DocumentReader.Read(bytes, "a.docx");
            }
            catch (DocumentReadException)
            {
                continue;
            }
            catch (Exception error)
            {
                Assert.Fail($"Seed {seed}, case {i}: {error}");
            }
        }
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write("x");
            }
        }

        return stream.ToArray();
    }
}
