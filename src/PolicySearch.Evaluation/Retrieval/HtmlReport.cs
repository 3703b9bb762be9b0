using System.Globalization;
using System.Net;
using System.Text;
using PolicySearch.Search.Querying;

namespace PolicySearch.Evaluation.Retrieval;

/// <summary>
/// An evaluation as one HTML file that needs no network: the figures, and the questions that the last list (hybrid) answers worst,
/// each with the clauses expected, what came instead, and the ranks and terms of each list.
/// </summary>
public sealed class HtmlReport
{
    private const int WorstShown = 100;
    private const int HitsShown = 5;
    private const int ExcerptLength = 160;

    private const string Style =
        """
        body{font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2733}
        table{border-collapse:collapse;margin:.5rem 0}td,th{border:1px solid #cfd8e0;padding:.2rem .6rem;text-align:left;vertical-align:top}
        td.n{text-align:right;font-variant-numeric:tabular-nums}section{border-top:2px solid #cfd8e0;margin-top:1.5rem}
        .right{background:#e7f5e9}.text{color:#445}.terms{color:#667;font-size:.85em}h2{font-size:1.05rem}
        """;

    private readonly RetrievalResult _result;
    private readonly StringBuilder _html = new();

    private HtmlReport(RetrievalResult result) => _result = result;

    /// <summary>The whole page.</summary>
    public static string Make(RetrievalResult result)
    {
        var report = new HtmlReport(result);
        report.Write();
        return report._html.ToString();
    }

    private void Write()
    {
        Line($"<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>检索评测</title><style>{Style}</style></head><body>");
        Line($"<h1>检索评测</h1><p>{Encode(_result.Lines().First())}</p>");
        WriteFigures();
        var worst = Worst();
        Line($"<h1>答得最差的 {worst.Length} 个问题</h1>");
        foreach (var index in worst)
            WriteQuestion(index);
        Line("</body></html>");
    }

    private void WriteFigures()
    {
        Line("<table><tr><th>列表<th>nDCG@10<th>R@10<th>hit@1<th>hit@3<th>hit@10<th>p50 ms<th>p95 ms</tr>");
        foreach (var list in _result.Lists)
        {
            var f = list.Figures;
            Line($"<tr><td>{Encode(list.Name)}{Cells("F3", f.Ndcg, f.Recall, f.Hit1, f.Hit3, f.Hit10)}{Cells("F1", list.Latency.MedianMilliseconds, list.Latency.P95Milliseconds)}</tr>");
        }

        Line("</table>");
        Line($"<p>{Encode($"encoding {_result.Encoding}；scan {_result.Scan}")}</p>");
    }

    /// <summary>Questions that the last list does not answer at the top, worst first.</summary>
    private int[] Worst() =>
    [
        .. _result.Lists[^1].Outcomes.Index()
            .Where(outcome => outcome.Item.Ranking.Ndcg < 1)
            .OrderBy(outcome => outcome.Item.Ranking.Ndcg)
            .ThenByDescending(outcome => outcome.Item.Ranking.FirstRank == 0 ? int.MaxValue : outcome.Item.Ranking.FirstRank)
            .Take(WorstShown)
            .Select(outcome => outcome.Index),
    ];

    private void WriteQuestion(int index)
    {
        var outcome = _result.Lists[^1].Outcomes[index];
        Line($"<section><h2>{Encode(outcome.Question.Id)} {Encode(outcome.Question.Query)}</h2>");
        Line($"<p>nDCG@10 {outcome.Ranking.Ndcg.ToString("F3", CultureInfo.InvariantCulture)}</p><table><tr><th>应有的条款{string.Concat(_result.Lists.Select(list => $"<th>{Encode(list.Name)}"))}</tr>");
        foreach (var answer in outcome.Question.Answers)
            Line($"<tr class=\"right\"><td><b>{Encode(answer.Label)}</b><div class=\"text\">{Excerpt(answer.Text)}</div>{TermsOf(answer, index)}{string.Concat(_result.Lists.Select(list => Rank(list.Outcomes[index].RankOf(answer))))}</tr>");
        Line("</table><table><tr><th>名次<th>实际的结果<th>词语<th>语义</tr>");
        foreach (var hit in outcome.Hits.Take(HitsShown))
        {
            var explanation = hit.Explanation;
            Line($"<tr{(outcome.IsRight(hit) ? " class=\"right\"" : "")}><td class=\"n\">{hit.Rank}<td><b>{Encode(hit.Citation)}</b><div class=\"text\">{Excerpt(hit.Text)}</div>{Terms(explanation)}{Rank(explanation?.KeywordRank)}{Rank(explanation?.SemanticRank)}</tr>");
        }

        Line("</table></section>");
    }

    /// <summary>The terms of an expected clause, from whichever list has it.</summary>
    private string TermsOf(Answer answer, int index) => Terms(_result.Lists.Reverse()
        .SelectMany(list => list.Outcomes[index].Hits)
        .FirstOrDefault(hit => answer.ClauseIds.Contains(hit.ClauseId))?.Explanation);

    private static string Terms(HitExplanation? explanation) => explanation is null or { Terms.Count: 0 }
        ? ""
        : $"<div class=\"terms\">{Encode(string.Join("，", explanation.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Term} {term.Score:F2}"))))}</div>";

    private static string Rank(int? rank) => $"<td class=\"n\">{(rank is { } number ? number.ToString(CultureInfo.InvariantCulture) : "—")}";

    private static string Cells(string format, params IEnumerable<double> values) =>
        string.Concat(values.Select(value => $"<td class=\"n\">{value.ToString(format, CultureInfo.InvariantCulture)}"));

    private static string Excerpt(string text) => Encode(text.Length <= ExcerptLength ? text : text[..ExcerptLength] + "…");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private void Line(string html) => _html.Append(html).Append('\n');
}
