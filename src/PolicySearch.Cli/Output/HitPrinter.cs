using System.Globalization;
using System.Text;
using PolicySearch.Documents.Model;
using PolicySearch.Search.Querying;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>Shows the answer to a search to people.</summary>
internal static class HitPrinter
{
    public static void Print(Terminal terminal, SearchResponse response)
    {
        foreach (var hit in response.Hits)
            Print(terminal.Out, hit);
        terminal.Out.MarkupLineInterpolated($"共找到 {response.Total}{(response.TotalRelation == TotalRelation.Gte ? " 条以上" : " 条")}，第 {response.Page} 页。");
        foreach (var notice in response.Notices)
            Terminal.Note($"[提示] {notice.Message}");
    }

    private static void Print(IAnsiConsole console, SearchHit hit)
    {
        console.MarkupLine($"[bold]{hit.Rank}. {hit.Citation.EscapeMarkup()}[/]  [dim]{hit.Score.ToString("0.0000", CultureInfo.InvariantCulture)}[/]");
        console.MarkupLine("   " + Highlight(hit.Text, hit.Highlights));
        if (hit.Departments.Count > 0)
            console.MarkupLine("   [green]" + Departments(hit.Departments).EscapeMarkup() + "[/]");
        if (hit.Copies.Count > 0)
            console.MarkupLine("   [dim]" + $"相同条款：{string.Join("；", hit.Copies.Select(copy => copy.Citation))}".EscapeMarkup() + "[/]");
        if (hit.Explanation is { } explanation)
            console.MarkupLine("   [dim]" + Explain(explanation).EscapeMarkup() + "[/]");
        console.WriteLine();
    }

    private static string Highlight(string text, IReadOnlyList<TextRange> ranges)
    {
        var markup = new StringBuilder();
        var position = 0;
        foreach (var range in ranges)
        {
            markup.Append(text[position..range.Start].EscapeMarkup());
            markup.Append("[yellow]").Append(text.Substring(range.Start, range.Length).EscapeMarkup()).Append("[/]");
            position = range.End;
        }

        return markup.Append(text[position..].EscapeMarkup()).ToString();
    }

    private static string Departments(IReadOnlyList<HitDepartment> departments) => string.Join("；", departments
        .GroupBy(department => department.Role)
        .Select(group => $"{NameOf(group.Key)}：{string.Join("、", group.Select(department => department.FullName))}"));

    private static string NameOf(DepartmentRole role) => role switch
    {
        DepartmentRole.Lead => "牵头",
        DepartmentRole.Support => "配合",
        DepartmentRole.Implement => "实施",
        _ => "负责",
    };

    private static string Explain(HitExplanation explanation) => string.Join("；", Parts(explanation));

    private static IEnumerable<string> Parts(HitExplanation explanation)
    {
        if (explanation.KeywordRank is { } keyword)
            yield return string.Create(CultureInfo.InvariantCulture, $"词语第 {keyword} 名 {explanation.KeywordScore:0.000}");
        if (explanation.SemanticRank is { } semantic)
            yield return string.Create(CultureInfo.InvariantCulture, $"语义第 {semantic} 名 {explanation.SemanticScore:0.000}");
        foreach (var term in explanation.Terms)
            yield return string.Create(CultureInfo.InvariantCulture, $"{term.Term} {term.Score:0.000}");
    }
}
