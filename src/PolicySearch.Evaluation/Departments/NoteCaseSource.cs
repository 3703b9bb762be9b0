using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Evaluation.Departments;

/// <summary>
/// Puts a case back to where it stood. A note in brackets follows the text before it; a note without brackets is a line of its own,
/// or the cells of a table's row where it is more than one line.
/// </summary>
internal static class NoteCaseSource
{
    private const string Brackets = "（(〔【[﹝";

    /// <summary>The text to search, the range of the note in it, and what its surroundings tell.</summary>
    public static (SourceText Source, TextRange Range, DepartmentContext Context) Build(NoteCase item)
    {
        var before = item.Before ?? "";
        var follows = item.Text.Length > 0 && Brackets.Contains(item.Text[0]);
        var text = follows ? before + item.Text : before + "\n" + item.Text;
        var range = TextRange.Between(text.Length - item.Text.Length, text.Length);
        var cells = follows ? [] : Cells(text, range);
        var isRow = cells.Count > 1;
        var block = new SourceBlock(range, isRow ? SourceBlockKind.TableRow : SourceBlockKind.Paragraph, isRow ? cells : []);
        return (new SourceText(text, [block], [], SourceFormat.Text, "utf-8"), range, new DepartmentContext(null, isRow ? Heads(before) : []));
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

    /// <summary>The heads of columns that stand before the row; those of other columns than departments are the row's other cells.</summary>
    private static List<string> Heads(string before) =>
        [.. before.Split('\n', '|').Select(line => line.Trim()).Where(DepartmentExtractor.IsRoleLabel)];
}
