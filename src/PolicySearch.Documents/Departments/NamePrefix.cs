namespace PolicySearch.Documents.Departments;

/// <summary>What stands in front of the body in a name: 市 of 市财政局, 包头市 of 包头市财政局, 国家 of 国家能源局.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Its length.</param>
/// <param name="PartyLength">Length of 委 or 党委 behind it, where a body of the Party follows: 市委组织部; else 0.</param>
internal readonly record struct NamePrefix(NamePrefixKind Kind, int Length, int PartyLength)
{
    private const int LongestPlace = 12;

    private static readonly string[] Nation = ["国务院", "中央", "国家", "全国", "中国", "中华", "中共"];
    private static readonly string[] LongLevels = ["自治区", "自治州", "自治县", "新区"];

    /// <summary>Words that begin with a character of level but name a matter: 市场监管局, 区域合作办.</summary>
    private static readonly string[] Matters =
    [
        "市场", "市容", "市民中心", "市政公用", "市政管理", "市政工程", "市政设施", "市政园林", "市域", "区域", "区划", "区块链", "县域", "乡村", "镇村", "盟友", "州际", "省际",
    ];

    /// <summary>Words that end with a character of level but name no place.</summary>
    private static readonly string[] NoPlaces =
    [
        "城市", "都市", "门市", "超市", "夜市", "社区", "园区", "街区", "校区", "辖区", "林区", "牧区", "山区", "景区", "地区", "库区", "矿区", "战区", "军区",
        "贸区", "税区", "能区", "范区", "胜区", "保区", "业区", "发区", "片区", "新区", "灾区", "老区", "湾区", "创区", "护区", "作区", "验区", "流域", "各市", "各县", "各区", "各旗",
    ];

    /// <summary>Finds the prefix of a look-up form without brackets.</summary>
    public static NamePrefix Find(string bare, DepartmentCatalog catalog)
    {
        if (bare.Length < 2 || catalog.Knows(bare) || catalog.IsBranch(bare))
            return default;
        var (kind, length) = Level(bare);
        if (kind == NamePrefixKind.None)
            (kind, length) = (NamePrefixKind.Place, Place(bare));
        return length == 0 || length >= bare.Length ? default : new NamePrefix(kind, length, Party(bare, length));
    }

    /// <summary>True for names that begin with a word of the nation: 中央和国家机关工委, 全国妇联.</summary>
    public static bool IsOfNation(string bare) => FirstOf(Nation, bare) is not null;

    private static (NamePrefixKind Kind, int Length) Level(string bare)
    {
        if (FirstOf(Nation, bare) is { } nation)
            return (NamePrefixKind.Nation, nation.Length);
        if (FirstOf(LongLevels, bare) is { } level)
            return (NamePrefixKind.Level, level.Length);
        return IsLevel(bare[0]) && FirstOf(Matters, bare) is null ? (NamePrefixKind.Level, 1) : default;
    }

    private static int Place(string bare)
    {
        var length = 0;
        while (length < bare.Length - 1)
        {
            var step = PlaceStep(bare.AsSpan(length));
            if (step == 0)
                break;
            length += step;
        }

        return length;
    }

    private static int PlaceStep(ReadOnlySpan<char> bare)
    {
        for (var end = 2; end <= Math.Min(LongestPlace, bare.Length - 1); end++)
        {
            if (EndsPlace(bare, end) && !EndsPlace(bare, end + 1))
                return end;
        }

        return 0;
    }

    /// <summary>True if the first characters may be a place; 兰州 of 兰州市 is none yet.</summary>
    private static bool EndsPlace(ReadOnlySpan<char> bare, int end) =>
        end < bare.Length && IsLevel(bare[end - 1]) && !EndsWithAny(bare[..end], NoPlaces) && !StartsWithAny(bare[(end - 1)..], Matters);

    private static int Party(string bare, int length)
    {
        var rest = bare.AsSpan(length);
        if (rest.StartsWith("党委"))
            return 2;
        return rest.Length > 1 && rest[0] == '委' && !rest.StartsWith("委员") ? 1 : 0;
    }

    private static bool IsLevel(char c) => c is '省' or '市' or '区' or '县' or '旗' or '州' or '盟' or '镇' or '乡';

    private static string? FirstOf(string[] words, string text) =>
        Array.Find(words, word => text.StartsWith(word, StringComparison.Ordinal));

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }
}
