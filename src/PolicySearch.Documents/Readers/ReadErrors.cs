namespace PolicySearch.Documents.Readers;

/// <summary>The errors of the readers: one place for codes, causes and remedies.</summary>
internal static class ReadErrors
{
    private const string SaveAsText = "请用原来的软件打开，另存为文本（UTF-8）、网页或 DOCX 后再导入。";
    private const string CheckEncoding = "请用原来的软件打开，另存为 UTF-8 编码的文本后再导入。";

    public static DocumentReadException Empty() =>
        new("empty-file", "文件是空的，或只有空白字符。", "请检查文件是否下载或保存完整，再重新导入。");

    public static DocumentReadException NoText(string kind) =>
        new("no-text", $"{kind}里没有文字（可能只有图片或脚本）。", "请导入含有正文文字的文件；扫描件须先做文字识别。");

    public static DocumentReadException TooLarge(long size, long limit) =>
        new("file-too-large", $"文件有 {size:N0} 字节，超过上限 {limit:N0} 字节。", "请去掉内嵌的图片，或把文件拆分后再导入。");

    public static DocumentReadException Foreign(string code, string kind, string? remedy = null) =>
        new(code, $"不支持 {kind} 文件。", remedy ?? SaveAsText);

    public static DocumentReadException Binary() =>
        new("binary-file", "文件含有二进制数据，不是文档文本。", "请导入文本、网页（HTML）或 DOCX 文件。");

    public static DocumentReadException UnknownEncoding(long? offset) =>
        new(
            "unknown-encoding",
            offset is null
                ? "认不出文件的编码（已试过 UTF-8、UTF-16、GB18030、Big5）。"
                : $"文件声明的编码与内容不符：第 {offset.Value + 1} 个字节起无法解码。",
            CheckEncoding);

    public static DocumentReadException Garbled() =>
        new("garbled-text", "文件内容是乱码（曾用错误的编码转换过）。", "请从来源重新取得文件，以 UTF-8 编码保存后再导入。");

    public static DocumentReadException NotDocx() =>
        new("broken-docx", "文件名是 .docx，内容却不是 DOCX（可能没有下载完整，或是改了扩展名）。", "请重新取得文件；如果它是纯文本，请把扩展名改为 .txt 再导入。");

    public static DocumentReadException BrokenDocx(Exception? inner) =>
        new("broken-docx", "DOCX 文件已损坏，无法打开。", "请用文字处理软件打开并重新保存为 DOCX，再导入。", inner);
}
