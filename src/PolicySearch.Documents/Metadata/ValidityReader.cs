using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>Reads what is said of a document's validity.</summary>
internal static partial class ValidityReader
{
    /// <summary>True if a value says something of validity at all.</summary>
    public static bool IsValidity(string form) => form.Length <= 40 && Words().IsMatch(form);

    /// <summary>The state that a value names; unknown if it says so or is not understood.</summary>
    public static ValidityStatus StatusOf(string value)
    {
        var form = HeadScript.Normalize(value);
        if (Doubt().IsMatch(form))
            return ValidityStatus.Unknown;
        if (Part().IsMatch(form))
            return ValidityStatus.Amended;
        if (Repealed().IsMatch(form))
            return ValidityStatus.Repealed;
        if (Expired().IsMatch(form))
            return ValidityStatus.Expired;
        return Valid().IsMatch(form) ? ValidityStatus.Valid : ValidityStatus.Unknown;
    }

    [GeneratedRegex("有效|失效|废止|作废|撤销|已修改|已修订|被修改|被修订|已被|到期|过期|终止|届满|执行中|在用|现行|生效")]
    private static partial Regex Words();

    [GeneratedRegex("未知|是否|不明|不详|尚未|未生效|待定")]
    private static partial Regex Doubt();

    [GeneratedRegex("部分|修改|修订")]
    private static partial Regex Part();

    [GeneratedRegex("废止|作废|撤销|被.{0,10}(?:替代|取代)")]
    private static partial Regex Repealed();

    [GeneratedRegex("失效|无效|到期|过期|届满|终止")]
    private static partial Regex Expired();

    [GeneratedRegex("有效|现行|执行中|在用|生效")]
    private static partial Regex Valid();
}
