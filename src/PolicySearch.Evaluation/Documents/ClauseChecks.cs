using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Evaluation.Documents;

/// <summary>
/// Looks at the clauses of a document with rules of its own, simpler than the parser's: no page furniture, no giant where numbers run on inside,
/// no number left unread at the beginning, every character in exactly one heading or clause.
/// </summary>
internal static partial class ClauseChecks
{
    private const int Giant = 1500;
    private const int Shown = 40;
    private const byte Outside = 9;

    /// <summary>What is wrong with a document's clauses.</summary>
    public static IEnumerable<DocumentFinding> Run(string id, PolicyDocument document)
    {
        foreach (var clause in document.Clauses)
        {
            if (Furniture().Match(clause.Text) is { Success: true } furniture)
                yield return new DocumentFinding(id, "furniture", $"{clause.PathKey} {Around(clause.Text, furniture.Index)}");
            if (clause.Text.Length > Giant && HasFinerStructure(clause.Text))
                yield return new DocumentFinding(id, "giant", $"{clause.PathKey} {clause.Text.Length} {Around(clause.Text, 0)}");
            if (clause is { Kind: ClauseKind.Paragraph or ClauseKind.Preamble or ClauseKind.Closing } && Unread().IsMatch(clause.Text))
                yield return new DocumentFinding(id, "unread", $"{clause.PathKey} {Around(clause.Text, 0)}");
        }

        foreach (var finding in Coverage(id, document))
            yield return finding;
    }

    /// <summary>Each character of the parts that is no white space, part titles and page furniture left out, stands in one heading or clause.</summary>
    private static IEnumerable<DocumentFinding> Coverage(string id, PolicyDocument document)
    {
        // What stands in no block is white space, or a sign of Markdown around a heading.
        var owners = new byte[document.Source.Text.Length];
        owners.AsSpan().Fill(Outside);
        foreach (var block in document.Source.Blocks)
            owners.AsSpan(block.Range.Start, block.Range.Length).Clear();
        foreach (var range in document.Clauses.Select(clause => clause.Range).Concat(document.Outline.SelectMany(Headings)))
        {
            for (var i = range.Start; i < range.End; i++)
                owners[i] += (byte)(owners[i] < 2 ? 1 : 0);
        }

        foreach (var range in document.Parts.Select(part => part.TitleRange).OfType<TextRange>()
            .Concat(document.Source.Blocks.Where(block => block.Kind == SourceBlockKind.Furniture).Select(block => block.Range)))
        {
            owners.AsSpan(range.Start, range.Length).Replace((byte)0, (byte)1);
        }

        foreach (var part in document.Parts)
        {
            for (var i = part.Range.Start; i < part.Range.End; i++)
            {
                if (owners[i] is 1 or Outside || char.IsWhiteSpace(document.Source.Text[i]))
                    continue;
                yield return new DocumentFinding(id, owners[i] == 0 ? "uncovered" : "double", $"{i} {Around(document.Source.Text, i)}");
                while (i < part.Range.End && owners[i] is not (1 or Outside))
                    i++;
            }
        }
    }

    private static IEnumerable<TextRange> Headings(OutlineNode node) => node.Children.SelectMany(Headings).Prepend(node.Range);

    private static bool HasFinerStructure(string text) =>
        text.Count(c => c == '\n') > 3 || Inner().Matches(text).Select(match => match.Value[..2]).Distinct().Count() >= 2;

    private static string Around(string text, int at) =>
        text.Substring(at, Math.Min(Shown, text.Length - at)).ReplaceLineEndings("⏎");

    [GeneratedRegex(@"相关附件\s*[:：]|扫一扫在手机|分享到\s*[:：]|打印本页|关闭窗口|[【\[]原文下载[】\]]|^(?:您?的?当前位置|您的位置)\s*[:：]|返回顶部|^浏览次数\s*[:：]|^[上下]一篇\s*[:：]|版权所有|ICP备|网站标识码：|\]\(/|\((?!http)[\x21-\x27\x2A-\x7E]*/[\x21-\x27\x2A-\x7E]+\.(?:pdf|docx?|xlsx?|zip|rar|wps)\b")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^[*#\s]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|第[一二三四五六七八九十百]{1,5}[条章节](?!规定|所称|的))")]
    private static partial Regex Unread();

    [GeneratedRegex(@"(?<=[。；])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）])")]
    private static partial Regex Inner();
}
