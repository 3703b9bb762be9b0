using PolicySearch.Documents.Model;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Suggesting;

namespace PolicySearch.Search.Querying;

/// <summary>Words what the reader of an answer should know.</summary>
internal static class Notices
{
    private const int NearestShown = 5;
    private const int KnownNames = 10_000;

    public static Notice NothingToLookFor { get; } = new(
        "no-terms", "检索词中只有标点或停用词，没有可以检索的词。请写出要查的词或问题。");

    public static Notice Partial { get; } = new(
        "partial", "索引的一部分已损坏并停用，正在由存储重建；本次结果可能不全。");

    public static Notice NoVectors { get; } = new(
        "vectors-missing", "语义向量尚未生成，本次只按词检索；稍后再试即可使用语义检索。");

    public static Notice NoVectorsForSemantic { get; } = new(
        "vectors-missing", "语义向量尚未生成，语义检索暂时没有结果；请稍后再试，或改为按词检索。");

    public static Notice SomeVectorsMissing(long missing) => new(
        "vectors-missing", $"还有 {missing} 条条款没有语义向量，它们暂时只能按词检索到。");

    public static Notice StoreAhead(int missing) => new(
        "index-behind", $"本页有 {missing} 条条款刚被删除或替换，索引即将更新，它们没有列出。");

    public static Notice LeftOut(IReadOnlyList<SearchHit> hits, int maxChars) => new(
        "max-chars", $"为使正文不超过 {maxChars} 个字符，本页第 {string.Join('、', hits.Select(hit => hit.Rank))} 条没有列出（条款只整条列出）。");

    public static Notice Everyday(EverydayWord word) => new(
        "everyday-words", $"“{word.Word}”同时按“{string.Join("、", word.Official)}”检索（见{word.Source}）。");

    /// <summary>Says what was probably meant; the query was searched for as typed.</summary>
    public static Notice TypingError(Correction correction) => new(
        "typing-error",
        $"{string.Join("，", correction.Words.Select(word => $"“{word.Written}”可能是“{word.Meant}”之误"))}。以下仍按原词检索；如有误，请改查：{correction.Query}");

    /// <summary>Says what was put first (literal=true takes it back); null for what another notice says.</summary>
    public static Notice? OfPreference(PreferenceKind kind, QueryPlan plan) => kind switch
    {
        PreferenceKind.Citation => new(
            "citation-first", $"检索词中有引用，{plan.Cited!.Citation}排在最前；literal=true 可取消。"),
        PreferenceKind.Place => new(
            "place-first", $"检索词中有地名，{string.Join("、", plan.Places)}的条款排在前面。"),
        PreferenceKind.Department => new(
            "department-first", $"检索词中有部门，由{string.Join("、", plan.Departments)}承担职责的条款排在前面。"),
        PreferenceKind.Duty => new(
            "duty-first", $"检索词问部门做什么，{string.Join("、", plan.Departments)}{NameOf(plan.Duties)}的条款排在{(plan.AsksDutiesOnly ? "最前" : "前面")}。"),
        PreferenceKind.Document => new(
            "document-first", "检索词中有文件名，该文件的条款排在前面。"),
        PreferenceKind.Who => new(
            "who-first", plan.AsksWho == WhoQuestion.Lead
                ? "检索词问牵头单位，写明牵头部门的条款排在前面。"
                : "检索词问由谁负责，写明部门分工的条款排在前面。"),
        PreferenceKind.LocalRule => new(
            "law-first", "检索词中没有地名，国家法律排在地方性法规和地方政府规章之前。"),
        _ => null,
    };

    public static Notice NothingFound { get; } = new(
        "nothing-found", "库中可能没有回答这个问题的条款，以下是最接近的。");

    public static Notice DepartmentForms(string canonical, IReadOnlyList<string> forms) => new(
        "department-forms", $"“{canonical}”按部门名称检索，包括：{string.Join('、', forms)}。");

    /// <summary>Says what a graph leaves out, if anything.</summary>
    public static IEnumerable<Notice> OfGraph(GraphLeftOut leftOut)
    {
        if (leftOut.Nodes + leftOut.Edges > 0)
            yield return new Notice("graph-cut", $"为不超过上限，略去 {leftOut.Nodes} 个节点、{leftOut.Edges} 条连线；可调整 nodes、minWeight 或筛选条件。");
    }

    public static Notice NoDocument(string id) => new("document-unknown", $"没有编号为“{id}”的文档。");

    public static Notice NoDuties(string department) => new("department-unknown", $"没有条款写明由“{department}”负责。");

    /// <summary>Names the filters whose values the corpus does not know, and what it knows instead.</summary>
    public static IEnumerable<Notice> UnknownValues(IndexSearcher searcher, IReadOnlyList<RequestFilter> filters)
    {
        foreach (var filter in filters)
        {
            foreach (var value in filter.Values.Where(value => searcher.Matches(new MatchAllQuery(), value.Known).Count == 0))
                yield return UnknownValue(filter.Parameter, value.Given, Nearest(searcher, filter.Field, value.Given));
        }
    }

    private static IReadOnlyList<string> Nearest(IndexSearcher searcher, string field, string given) => NearestNames.Find(
        given, searcher.Facet(field, new MatchAllQuery(), null, KnownNames).Select(count => count.Value), NearestShown);

    private static Notice UnknownValue(string parameter, string given, IReadOnlyList<string> nearest) => new(
        "unknown-filter-value",
        nearest.Count == 0
            ? $"库中没有{NameOf(parameter)}“{given}”。"
            : $"库中没有{NameOf(parameter)}“{given}”。相近的有：{string.Join('、', nearest)}。");

    private static string NameOf(IReadOnlyList<DepartmentRole> duties) => duties switch
    {
        [DepartmentRole.Lead] => "牵头",
        [DepartmentRole.Support] => "配合",
        _ => "牵头或负责",
    };

    /// <summary>What people call a filter.</summary>
    private static string NameOf(string parameter) => parameter switch
    {
        "city" => "地区",
        "department" => "部门",
        "issuer" => "发文机关",
        "docNumber" => "文号",
        _ => parameter,
    };
}
