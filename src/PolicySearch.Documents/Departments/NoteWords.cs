using System.Buffers;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>The words of notes that are no names: labels, predicates and rules.</summary>
internal static class NoteWords
{
    /// <summary>Length of the longest label that is looked for.</summary>
    public const int LongestLabel = 16;

    private static readonly string[] LeadVerbs = ["牵头"];
    private static readonly string[] SupportVerbs = ["配合", "协同", "协助", "参与", "参加"];
    private static readonly string[] ImplementVerbs = ["组织实施", "具体实施", "实施"];
    private static readonly string[] CarryVerbs = ["落实", "执行", "抓落实", "具体抓"];
    private static readonly string[] ResponsibleVerbs = ["负责", "负总责", "承担", "指导", "主管", "督导", "督促", "监督", "办理"];

    private static readonly string[] Verbs = [.. LeadVerbs, .. SupportVerbs, .. ImplementVerbs, .. CarryVerbs, .. ResponsibleVerbs];

    private static readonly SearchValues<char> MannerCharacters = SearchValues.Create("按照根据依各自职责能分工任务权限和、其要求规定相关有");

    private static readonly string[] Adverbs =
    [
        "按职责分工", "按照职责分工", "职责分工", "分工", "分别", "共同", "联合", "具体", "结合实际", "积极", "密切", "认真", "各自", "抓好", "做好", "统筹", "主要", "全面", "共同抓好",
        "按职责", "按照职责", "均", "贯彻", "并", "推进", "推动", "总",
    ];

    /// <summary>Words that have a role in labels alone, with the verb of the same role.</summary>
    private static readonly (string Word, string Verb)[] LabelVerbs = [("责任", "负责"), ("主责", "负责"), ("主办", "牵头"), ("协办", "配合"), ("承办", "负责")];

    private static readonly string[] LabelNouns = ["单位", "部门", "主体", "机构", "机关", "处室", "地区", "科室", "方"];
    private static readonly string[] LabelFillers = ["主要", "直接", "第一", "第二", "第三", "共同", "市级", "省级", "区级", "县级", "自治区级", "及", "和", "与", "、", "/", "工作", "任务", "组织", "具体", "为", "完成", "推进", "市直", "各", "有关", "相关"];
    private static readonly string[] FirstMarks = ["第一", "首位", "列首", "排首", "首个", "最前", "居首"];
    private static readonly (string Mark, int Count)[] CountedMarks = [("前两", 2), ("前二", 2), ("前三", 3)];

    /// <summary>The role that a label gives: 责任单位, 协同配合单位, 牵头; null for other text.</summary>
    public static DepartmentRole? LabelRole(string text)
    {
        var rest = NoteText.Normalize(text).Replace(" ", "", StringComparison.Ordinal);
        rest = DepartmentNameForm.WithoutBrackets(rest);
        foreach (var (word, verb) in LabelVerbs)
            rest = rest.Replace(word, verb, StringComparison.Ordinal);
        var role = RoleOf(rest, everybodyIsLocality: true);
        foreach (var word in Verbs.Concat(LabelNouns).Concat(LabelFillers))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length == 0 ? role : null;
    }

    /// <summary>The role of the verbs in a predicate; null if it has none.</summary>
    /// <param name="predicate">What stands behind the names: 按职责分工负责.</param>
    /// <param name="everybodyIsLocality">True if all that it speaks of are localities: only they 落实.</param>
    public static DepartmentRole? RoleOf(string predicate, bool everybodyIsLocality)
    {
        if (ContainsAny(predicate, LeadVerbs))
            return DepartmentRole.Lead;
        if (ContainsAny(predicate, SupportVerbs))
            return DepartmentRole.Support;
        if (everybodyIsLocality && (ContainsAny(predicate, ImplementVerbs) || ContainsAny(predicate, CarryVerbs)))
            return DepartmentRole.Implement;
        if (ContainsAny(predicate, ImplementVerbs) && !predicate.Contains("负责", StringComparison.Ordinal))
            return DepartmentRole.Implement;
        return ContainsAny(predicate, ResponsibleVerbs) || ContainsAny(predicate, CarryVerbs) || predicate.Contains("职责", StringComparison.Ordinal)
            ? DepartmentRole.Responsible
            : null;
    }

    /// <summary>Where the predicate at the end of a chunk begins; the chunk's length if it has none.</summary>
    public static int PredicateStart(ReadOnlySpan<char> chunk)
    {
        var start = PeelWords(chunk[..AppointmentStart(chunk)]);
        var manner = MannerStart(chunk[..start]);
        if (manner < start)
            start = manner;
        return HasVerb(chunk[start..]) || manner < chunk.Length && chunk[start..].Contains("职责", StringComparison.Ordinal) ? start : chunk.Length;
    }

    /// <summary>The first verb inside a chunk that does not end with its predicate: 市财政局负责资金保障; -1 if there is none.</summary>
    public static (int Start, int Length) FirstVerb(ReadOnlySpan<char> chunk)
    {
        var found = (Start: -1, Length: 0);
        foreach (var verb in Verbs)
        {
            var at = chunk.IndexOf(verb);
            if (at > 0 && (found.Start < 0 || at < found.Start))
                found = (at, verb.Length);
        }

        return found;
    }

    /// <summary>The rule that a remark states (逗号前为牵头单位); null if it states none.</summary>
    public static LeadRule? Rule(string remark)
    {
        if (!remark.Contains("牵头", StringComparison.Ordinal) || !ContainsAny(remark, ["为", "是", "位"]))
            return null;
        if (remark.Contains("逗号前", StringComparison.Ordinal))
            return new LeadRule(LeadRule.UpToComma);
        foreach (var (mark, count) in CountedMarks)
        {
            if (remark.Contains(mark, StringComparison.Ordinal))
                return new LeadRule(count);
        }

        return ContainsAny(remark, FirstMarks) ? new LeadRule(1) : null;
    }

    /// <summary>True for a note whose rule holds for those below it: 下同.</summary>
    public static bool HoldsBelow(ReadOnlySpan<char> note) => note.Contains("下同", StringComparison.Ordinal);

    /// <summary>The role that a remark gives to all others (其余为配合单位); null if it does not speak of them.</summary>
    public static DepartmentRole? RestRole(string remark)
    {
        var at = Math.Max(remark.IndexOf("其余", StringComparison.Ordinal), remark.IndexOf("其他", StringComparison.Ordinal));
        return at < 0 ? null : RoleOf(remark[at..].Replace("责任", "负责", StringComparison.Ordinal), everybodyIsLocality: false);
    }

    /// <summary>True for remarks such as a time limit: 2020年底前, 长期坚持, 下同.</summary>
    public static bool IsRemark(ReadOnlySpan<char> chunk)
    {
        foreach (var word in (ReadOnlySpan<string>)["下同", "不再列出", "长期", "持续", "时限", "常态", "全年", "年内", "月底", "年底", "前完成", "立即", "即时"])
        {
            if (chunk.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return chunk.IndexOfAnyInRange('0', '9') >= 0;
    }

    /// <summary>Where 为牵头单位 begins at the end of 市教育局为牵头单位; the chunk's length if it does not end so.</summary>
    private static int AppointmentStart(ReadOnlySpan<char> chunk)
    {
        var at = chunk.LastIndexOf('为');
        if (at <= 0 || chunk.Length - at > LongestLabel || LabelRole(chunk[(at + 1)..].ToString()) is null)
            return chunk.Length;
        return chunk[at - 1] == '作' ? at - 1 : at;
    }

    private static int PeelWords(ReadOnlySpan<char> chunk)
    {
        var end = chunk.Length;
        while (end > 0)
        {
            var longest = Math.Max(Longest(chunk[..end], Verbs), HasVerb(chunk[end..]) ? Longest(chunk[..end], Adverbs) : 0);
            if (longest == 0)
                break;
            end -= longest;
        }

        return end;
    }

    /// <summary>Where 按照各自职责 or the like begins, if the chunk ends with it.</summary>
    private static int MannerStart(ReadOnlySpan<char> chunk)
    {
        var start = chunk.LastIndexOfAnyExcept(MannerCharacters) + 1;
        while (start < chunk.Length && chunk[start] is not ('按' or '根' or '依'))
            start++;
        return start;
    }

    private static int Longest(ReadOnlySpan<char> text, string[] endings)
    {
        var longest = 0;
        foreach (var ending in endings)
        {
            if (ending.Length > longest && text.EndsWith(ending))
                longest = ending.Length;
        }

        return longest;
    }

    private static bool HasVerb(ReadOnlySpan<char> text)
    {
        foreach (var verb in Verbs)
        {
            if (text.Contains(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool ContainsAny(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
