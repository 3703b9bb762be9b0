using PolicySearch.Documents.Model;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Exporting;

/// <summary>Records with everything that a form could break on.</summary>
internal static class Samples
{
    public static ExportHead Head { get; } = new(
        "search",
        [new("q", "充电桩 @misc{x}\n=1+1"), new("city", "包头市"), new("city", "呼和浩特市")],
        3,
        TotalRelation.Gte,
        2,
        new CorpusVersion(7, new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(8)), 2, 107, "policy-1", "policy-embed-zh-1", "c02f"),
        new DateTimeOffset(2026, 11, 24, 9, 30, 15, 500, TimeSpan.Zero),
        [new Notice("place-first", "“包头”的条款\r\n排在前面。")]);

    public static ExportedDocument Numbered { get; } = new(
        "2jd30t9jgyteqq4s", "包头市人民政府关于印发《行动计划》的通知", false, "包府发〔2020〕54号", "011536003/2020-00158", "包头市人民政府", "包头市",
        new DateOnly(2020, 9, 13), new DateOnly(2020, 9, 18), "有效", ValidityStatus.Valid, 55, new DateOnly(2026, 11, 24),
        "https://www.baotou.gov.cn/a%20b?x=1&y={2}", "http://127.0.0.1:5080/documents/2jd30t9jgyteqq4s");

    public static ExportedDocument Nameless { get; } = new(
        "rerxaxet443zypfr", "推進呼包鄂協同發展實施意見", true, null, null, null, null, null, null, null, ValidityStatus.Unknown, 52, new DateOnly(2026, 11, 24), null, null);

    public static IReadOnlyList<ExportedClause> Clauses { get; } =
    [
        new(
            1, 0.75, "2jd30t9jgyteqq4s.a1-3-1~2", "《包头市人民政府关于印发《行动计划》的通知》（包府发〔2020〕54号）附《行动计划》三、1.",
            "=HYPERLINK(\"http://x\")，“引号”\"、100%_#~^$&\\{}\n第二行（市发改委牵头，财政局配合）",
            [new PathEntry("三、", "主要任务"), new PathEntry("1.", "充电")], "1.",
            [new HitDepartment("市发改委", "市发改委", "发展和改革委员会", DepartmentRole.Lead), new HitDepartment("财政局", "市财政局", "财政局", DepartmentRole.Support)],
            ["x.1", "y.2"], Numbered, "http://127.0.0.1:5080/documents/2jd30t9jgyteqq4s#2jd30t9jgyteqq4s.a1-3-1~2"),
        new(2, null, "rerxaxet443zypfr.2-12", "《推進呼包鄂協同發展實施意見》二、12.", "－12.推進\t電動汽車充電。", [], "", [], [], Nameless, null),
    ];
}
