using System.Buffers;

namespace PolicySearch.Documents.Departments;

/// <summary>Tells whether a stretch of text is the name of a department.</summary>
internal static class NameJudge
{
    private const int ShortestName = 2;
    private const int LongestName = 40;
    private const int LongestPlace = 16;
    private const int ClassMarkReach = 4;
    private const string Levels = "省市区县旗州盟镇乡";

    private static readonly SearchValues<char> LevelCharacters = SearchValues.Create(Levels);
    private static readonly SearchValues<char> ClassCharacters = SearchValues.Create(Levels + "、级直属各地");

    private static readonly string[] Endings =
    [
        "局", "厅", "委", "部", "办", "署", "处", "室", "站", "所", "院", "校", "队", "会", "联", "社", "台", "馆", "党组", "党委", "机关", "工委", "团委", "公司", "集团", "银行", "支行", "分行",
        "中心", "海关", "大学", "指挥部", "领导小组", "工作组", "专班", "专项小组", "联盟", "网站", "医院", "学校", "企业", "基地", "电网", "电力", "铁塔", "部门", "单位", "机构",
        "人民政府", "政府", "管委会",
    ];

    private static readonly string[] PlaceEndings = ["园区", "开发区", "经开区", "高新区", "新区", "街道", "乡镇"];

    private static readonly string[] ClassMarks = ["各", "有关", "相关", "其他", "其它", "所有", "属地", "地方各级", "地方人民", "地方政府", "地方党委", "所在地", "当地"];

    private static readonly string[] ClassEndings =
    [
        "部门", "单位", "政府", "地区", "地方", "各地", "区", "县", "市", "旗", "州", "盟", "镇", "乡", "省", "街道", "乡镇", "管委会", "委员会", "机构", "企业", "办事处", "行署", "网站",
        "公司", "银行", "院校", "高校", "大学", "医院", "学校", "媒体", "党委", "党组", "党组织", "党工委", "局", "委", "办", "厅", "责任主体", "运营商", "商业网站",
    ];

    /// <summary>Words that no name holds; what has them is a phrase or a remark.</summary>
    private static readonly string[] Foreign =
    [
        "的", "以下", "简称", "设在", "不含", "包括", "除外", "规定", "按照", "根据", "关于", "以及", "为", "是", "将", "应当", "可以", "《", "》", "：", "？", "！", "…", "=",
    ];

    /// <summary>Judges a look-up form without brackets.</summary>
    public static NameStrength Judge(string bare)
    {
        if (bare.Length is < ShortestName or > LongestName || char.IsAsciiDigit(bare[0]) || Array.Exists(Foreign, word => bare.Contains(word, StringComparison.Ordinal)))
            return NameStrength.None;
        if (IsClass(bare) || IsSection(bare) || DepartmentCatalog.Default.TryResolve(bare, out _))
            return NameStrength.Certain;
        if (HasVerbBehindName(bare))
            return NameStrength.None;
        if (!EndsWithAny(bare, Endings))
            return IsPlace(bare) || EndsWithAny(bare, PlaceEndings) ? NameStrength.Plausible : NameStrength.None;
        return NamePrefix.Find(bare, DepartmentCatalog.Default).Length > 0 || IsGovernment(bare) ? NameStrength.Certain : NameStrength.Plausible;
    }

    /// <summary>True for class nouns: 各区人民政府, 市级相关部门, 国务院有关部门, 市县政府.</summary>
    public static bool IsClass(string bare) => HasClassMark(bare) ? EndsWithAny(bare, ClassEndings) : IsLevelsOnly(bare);

    /// <summary>True for a word of level alone, as 各区 or 州: the first half of 各州、市人民政府.</summary>
    public static bool IsLevelWord(string bare)
    {
        var rest = bare.StartsWith('各') ? bare.AsSpan(1) : bare;
        return rest is "自治区" or "直辖市" or "县级市" or "自治州" or "自治县" or "街道" or "乡镇" or "地"
            || (rest.Length is > 0 and <= 3 && !rest.ContainsAnyExcept(LevelCharacters));
    }

    /// <summary>True for what may be a place alone: the first half of 托克托县、清水河县人民政府.</summary>
    public static bool IsPlace(string bare) => bare.Length is > 1 and <= LongestPlace
        && (bare[^1] == '县' || (bare.Length > 2 && LevelCharacters.Contains(bare[^1])))
        && bare.AsSpan().ContainsAnyExcept(LevelCharacters);

    /// <summary>True for 市商务局指导各区人民政府, which is a sentence; 市就业指导中心 is not.</summary>
    private static bool HasVerbBehindName(string bare) =>
        NoteWords.FirstVerb(bare) is ( > 0 and var verb, _) && Judge(bare[..verb]) == NameStrength.Certain;

    private static bool HasClassMark(string bare) =>
        Array.Exists(ClassMarks, mark => bare.IndexOf(mark, StringComparison.Ordinal) is >= 0 and <= ClassMarkReach)
        || (bare.Length > 2 && bare[1] is '级' or '直' or '属' && LevelCharacters.Contains(bare[0]));

    /// <summary>教育部门, where 教育局 is known.</summary>
    private static bool IsSection(string bare) =>
        bare.EndsWith("部门", StringComparison.Ordinal)
        && Array.Exists(["局", "委", "部", "厅"], ending => DepartmentCatalog.Default.Knows(bare[..^2] + ending));

    /// <summary>市县政府, 旗县区人民政府, 县级以上人民政府, 街道办事处: levels and nothing of a place's own.</summary>
    private static bool IsLevelsOnly(string bare)
    {
        if (bare is "园区管委会" or "街道办事处")
            return true;
        foreach (var ending in (ReadOnlySpan<string>)["人民政府", "政府", "街道办事处"])
        {
            if (bare.EndsWith(ending, StringComparison.Ordinal))
                return bare.Length > ending.Length && !bare.AsSpan(0, bare.Length - ending.Length).ContainsAnyExcept(ClassCharacters);
        }

        return false;
    }

    private static bool IsGovernment(string bare) => bare.Length > 4 && EndsWithAny(bare, ["人民政府", "区政府", "县政府", "市政府", "旗政府", "管委会", "管理委员会"]);

    private static bool EndsWithAny(string text, string[] endings) => Array.Exists(endings, ending => text.EndsWith(ending, StringComparison.Ordinal));
}
