using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Evaluation.Departments;

/// <summary>
/// Puts a case back to where it stood. A note in brackets follows the text before it; a note without brackets is a row of a table,
/// its lines the cells. The heads of the columns are taken from the text before; where that is cut too short to hold them,
/// the columns count as those of responsible departments.
/// </summary>
internal static class NoteCaseSource
{
    private const string Brackets = "（(〔【[﹝";
    private const string UsualHead = "责任单位";

    /// <summary>The text to search, the range of the note in it, and what its surroundings tell.</summary>
    public static (SourceText Source, TextRange Range, DepartmentContext Context) Build(NoteCase item)
    {
        var before = item.Before ?? "";
        var isRow = item.Text.Length > 0 && !Brackets.Contains(item.Text[0]);
        var text = isRow ? before + "\n" + item.Text : before + item.Text;
        var range = TextRange.Between(text.Length - item.Text.Length, text.Length);
        var cells = isRow ? Cells(text, range) : [];
        var block = new SourceBlock(range, isRow ? SourceBlockKind.TableRow : SourceBlockKind.Paragraph, cells);
        return (new SourceText(text, [block], [], SourceFormat.Text, "utf-8"), range, new DepartmentContext(null, Heads(before, cells.Count)));
    }

    /// <summary>The lines of a range that hold more than the rule of a table.</summary>
    private static List<TextRange> Cells(string text, TextRange range)
    {
        var cells = new List<TextRange>();
        for (var start = range.Start; start < range.End;)
        {
            var end = text.IndexOf('\n', start, range.End - start) is var found and >= 0 ? found : range.End;
            if (text.AsSpan(start, end - start).Trim() is not ("" or "|"))
                cells.Add(TextRange.Between(start, end));
            start = end + 1;
        }

        return cells;
    }

    private static List<string> Heads(string before, int columns)
    {
        var heads = before.Split('\n', '|').Select(line => line.Trim()).Where(DepartmentExtractor.IsRoleLabel).ToList();
        while (heads.Count < columns)
            heads.Add(UsualHead);
        return heads;
    }
}
