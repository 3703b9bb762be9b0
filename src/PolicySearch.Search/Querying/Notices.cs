using PolicySearch.Engine;
using PolicySearch.Engine.Queries;

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
        "vectors-missing", "语义向量尚未生成，语义检索暂时没有结果；请稍后再试，或改用 mode=keyword。");

    public static Notice SomeVectorsMissing(long missing) => new(
        "vectors-missing", $"还有 {missing} 条条款没有语义向量，它们暂时只能按词检索到。");

    public static Notice StoreAhead(int missing) => new(
        "index-behind", $"本页有 {missing} 条条款刚被删除或替换，索引即将更新，它们没有列出。");

    public static Notice LeftOut(IReadOnlyList<SearchHit> hits, int maxChars) => new(
        "max-chars", $"为使正文不超过 {maxChars} 个字符，本页第 {string.Join('、', hits.Select(hit => hit.Rank))} 条没有列出（条款只整条列出）。");

    public static Notice Everyday(EverydayWord word) => new(
        "everyday-words", $"“{word.Word}”同时按“{string.Join("、", word.Official)}”检索（见{word.Source}）；literal=true 可取消。");

    /// <summary>Says what was put first, and how to take it back; null for what another notice says.</summary>
    public static Notice? OfPreference(PreferenceKind kind, QueryPlan plan) => kind switch
    {
        PreferenceKind.Citation => new(
            "citation-first", $"检索词是一处引用，{plan.Cited!.Citation}排在最前；literal=true 可取消。"),
        PreferenceKind.Place => new(
            "place-first", $"检索词中有地名，{string.Join("、", plan.Places)}的条款排在前面；literal=true 可取消，city 可只看该地。"),
        PreferenceKind.Department => new(
            "department-first", $"检索词中有部门，由{string.Join("、", plan.Departments)}承担职责的条款排在前面；literal=true 可取消，department 可只看该部门。"),
        PreferenceKind.Who => new(
            "who-first", plan.AsksWho == WhoQuestion.Lead
                ? "检索词问牵头单位，写明牵头部门的条款排在前面；literal=true 可取消，role=lead 可只看这些条款。"
                : "检索词问由谁负责，写明部门分工的条款排在前面；literal=true 可取消。"),
        PreferenceKind.LocalRule => new(
            "law-first", "检索词中没有地名，国家法律排在地方性法规和地方政府规章之前；literal=true 可取消，city 可只看一地。"),
        _ => null,
    };

    public static Notice NothingFound { get; } = new(
        "nothing-found", "库中可能没有回答这个问题的条款，以下是最接近的。");

    public static Notice DepartmentForms(string canonical, IReadOnlyList<string> forms) => new(
        "department-forms", $"“{canonical}”按部门名称检索，包括：{string.Join('、', forms)}。");

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
            ? $"库中没有 {parameter}“{given}”。"
            : $"库中没有 {parameter}“{given}”。相近的有：{string.Join('、', nearest)}。");
}
