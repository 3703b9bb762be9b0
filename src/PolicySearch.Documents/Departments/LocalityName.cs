namespace PolicySearch.Documents.Departments;

/// <summary>Names of localities and their governments: 各县（市、区）人民政府, 和林格尔新区管委会, 各相关地区.</summary>
internal static class LocalityName
{
    private static readonly string[] Endings =
    [
        "人民政府", "政府", "管委会", "管理委员会", "行署", "行政公署", "办事处", "街道办", "街道", "地区", "地方", "各地", "县级市", "经开区", "开发区", "高新区", "新区", "园区", "自贸区", "示范区",
    ];

    /// <summary>True if a look-up form without brackets names a locality, not a department.</summary>
    public static bool Is(string bare) =>
        Array.Exists(Endings, ending => bare.EndsWith(ending, StringComparison.Ordinal))
        || (bare.Length > 1 && "省市区县旗州盟镇乡".Contains(bare[^1]));

    /// <summary>Writes out the short endings: 回民区政府 gives 回民区人民政府.</summary>
    public static string WriteOut(string name)
    {
        if (name.EndsWith("政府", StringComparison.Ordinal) && !name.EndsWith("人民政府", StringComparison.Ordinal))
            return name[..^2] + "人民政府";
        return name.EndsWith("管委会", StringComparison.Ordinal) ? name[..^3] + "管理委员会" : name;
    }
}
