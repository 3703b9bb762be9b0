using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>Reads from a query that names a department what of its work is asked for: 市教育局负责什么, 财政局牵头的, 民政局配合哪些工作.</summary>
internal static partial class DutyQuestion
{
    /// <summary>The roles asked for, in a folded query; none where it asks for no kind of work.</summary>
    public static IReadOnlyList<DepartmentRole> Of(string folded) =>
        folded.Contains("牵头", StringComparison.Ordinal) ? [DepartmentRole.Lead]
        : folded.Contains("配合", StringComparison.Ordinal) ? [DepartmentRole.Support]
        : Answers().IsMatch(folded) ? [DepartmentRole.Lead, DepartmentRole.Responsible]
        : [];

    /// <summary>Whether a query asks for nothing but the work of its departments: it names no matter beside them.</summary>
    /// <param name="beside">The folded query, blanks in the place of the departments; of their names, 市, 省 and the like may be left.</param>
    public static bool IsAll(ReadOnlySpan<char> beside) => NoMatter().IsMatch(beside);

    [GeneratedRegex(@"^(?:牵头|配合|负责|职责|主管|承担|任务|分工|工作|事项|内容|[省市州区县旗管干做有是要的和与及了着吗呢]|什么|啥|哪些|哪几|[项个件]|[\p{P}\p{Z}])*$")]
    private static partial Regex NoMatter();

    [GeneratedRegex("负责|职责|主管|(?:管|干|做)(?:什么|啥|哪些)|承担|任务|分工")]
    private static partial Regex Answers();
}
