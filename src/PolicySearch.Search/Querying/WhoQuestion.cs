using System.Text.RegularExpressions;

namespace PolicySearch.Search.Querying;

/// <summary>Whom a query asks for.</summary>
internal enum WhoQuestion
{
    /// <summary>Any department that has to do with the matter: 谁负责, 哪个部门, 责任单位.</summary>
    Anyone,

    /// <summary>The department in the lead: 谁牵头, 牵头单位.</summary>
    Lead,
}

/// <summary>Reads <see cref="WhoQuestion"/>.</summary>
internal static partial class WhoQuestions
{
    /// <summary>What a folded query asks for; null where it asks for no department.</summary>
    public static WhoQuestion? Of(string folded) =>
        Lead().IsMatch(folded) ? WhoQuestion.Lead : Anyone().IsMatch(folded) ? WhoQuestion.Anyone : null;

    [GeneratedRegex("谁(?:来|负责)?牵头|牵头(?:单位|部门|的?是谁)|由谁牵头|哪个(?:单位|部门)牵头")]
    private static partial Regex Lead();

    [GeneratedRegex("谁(?:来)?(?:负责|主管|管)|(?:归|由|找)谁|谁的(?:责任|职责)|(?:哪个|哪些|什么|哪一个|啥)(?:部门|单位|机关|局)|(?:责任|负责|主管|配合)(?:单位|部门)")]
    private static partial Regex Anyone();
}
