using System.Text;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Store.Tests;

/// <summary>Small documents made by hand: one clause a line, 12 departments of the alphabet.</summary>
internal static class Samples
{
    public static Submission Submission(
        string id,
        string text = "一、加快充电桩建设。（市发改委牵头）\n二、优化落户政策。（市公安局负责）",
        string origin = "/files/a.txt",
        DocumentKeyKind kind = DocumentKeyKind.NumberAndIssuer,
        SuppliedMetadata? supplied = null,
        string city = "包头市",
        int parserVersion = 1) => new()
        {
            Document = Document(id, text, kind, city),
            Content = Encoding.UTF8.GetBytes(text),
            ParserVersion = parserVersion,
            FileName = Path.GetFileName(origin),
            Origin = origin,
            Supplied = supplied,
        };

    public static PolicyDocument Document(string id, string text, DocumentKeyKind kind, string city)
    {
        var lines = Lines(text);
        var clauses = lines.Select((range, index) => ClauseOf(id, text, range, index)).ToArray();
        return new PolicyDocument
        {
            Id = id,
            Key = new DocumentKey(kind, id),
            Metadata = MetadataOf(id, city),
            Source = new SourceText(
                text,
                [.. lines.Select((range, index) => new SourceBlock(range, SourceBlockKind.TableRow, index == 0 ? [range, new TextRange(0, 1)] : []))],
                [new SourceField("PubDate", "2020-09-18")],
                SourceFormat.Html,
                "gb18030"),
            Parts = [new DocumentPart(0, DocumentPartKind.Main, "关于" + id, new TextRange(0, text.Length))],
            Outline = [new OutlineNode("1", "一、", "总则", new TextRange(0, 1), 0, [new OutlineNode("1/1", "（一）", "目标", new TextRange(0, 1), 0, [], [])], [clauses[0].Id])],
            Clauses = clauses,
            References = [new DocumentReference("关于〈规划〉的批复", "国函〔2018〕16号", new TextRange(0, 1), clauses[0].Id), new DocumentReference(null, null, new TextRange(1, 1), null)],
            Warnings = [new ParseWarning("numbering-gap", "缺号", new TextRange(0, 2)), new ParseWarning("odd", "无位置")],
        };
    }

    private static DocumentMetadata MetadataOf(string id, string city) => new()
    {
        Title = new Sourced<string>("关于" + id, MetadataOrigin.Text, new TextRange(0, 2)),
        DocNumber = new Sourced<string>("包府发〔2020〕54号", MetadataOrigin.Field),
        Issuer = new Sourced<string>("包头市人民政府", MetadataOrigin.Sidecar),
        Region = new Sourced<Region>(new Region(city, RegionLevel.City, ["内蒙古自治区"]), MetadataOrigin.Derived),
        WrittenOn = new Sourced<DateOnly>(new DateOnly(2020, 9, 13), MetadataOrigin.Text),
        ValidityStatus = ValidityStatus.Valid,
    };

    private static TextRange[] Lines(string text)
    {
        var start = 0;
        return [.. text.Split('\n').Select(line => new TextRange(start, line.Length) is var range && (start += line.Length + 1) >= 0 ? range : default)];
    }

    private static Clause ClauseOf(string id, string text, TextRange range, int index) => new()
    {
        Id = $"{id}.{index + 1}",
        PathKey = $"{index + 1}",
        Ordinal = index,
        Kind = ClauseKind.Item,
        Part = 0,
        Path = [new PathEntry("一、", "总则")],
        Marker = $"{index + 1}.",
        Range = range,
        Text = text.Substring(range.Start, range.Length),
        Citation = $"《关于{id}》一、{index + 1}.",
        Notes = Notes(text, range),
    };

    private static DepartmentNote[] Notes(string text, TextRange range) => text.Substring(range.Start, range.Length).Contains("发改委", StringComparison.Ordinal)
        ? [new DepartmentNote(range, text.Substring(range.Start, range.Length), [new DepartmentMention("市发改委", "市发改委", "发展和改革委员会", DepartmentRole.Lead, range)], IsOpen: true)]
        : [new DepartmentNote(range, text.Substring(range.Start, range.Length), [new DepartmentMention("市公安局", "市公安局", "公安局", DepartmentRole.Responsible, range)], IsOpen: false)];
}
