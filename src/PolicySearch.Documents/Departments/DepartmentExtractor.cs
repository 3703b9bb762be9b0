using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>
/// Finds the notes of responsible departments in a clause and reads who has to do what.
/// The forms and rules are described in docs/departments.md.
/// </summary>
public static class DepartmentExtractor
{
    /// <summary>The notes of a range, in order. A text without notes gives an empty list; no text makes it fail.</summary>
    /// <param name="source">The document's text with its blocks.</param>
    /// <param name="range">The clause, or any other part of the text.</param>
    /// <param name="context">What the surroundings tell.</param>
    public static IReadOnlyList<DepartmentNote> Extract(SourceText source, TextRange range, DepartmentContext context) =>
        Extract(source, range, context, new RuleOfDocument());

    /// <summary>The notes of a range of a document whose notes are extracted one clause after the other.</summary>
    /// <param name="source">The document's text with its blocks.</param>
    /// <param name="range">The clause.</param>
    /// <param name="context">What the surroundings tell.</param>
    /// <param name="rule">The rule on who leads that holds at the range; takes in its notes.</param>
    internal static IReadOnlyList<DepartmentNote> Extract(SourceText source, TextRange range, DepartmentContext context, RuleOfDocument rule)
    {
        var notes = new List<DepartmentNote>();
        foreach (var (part, kind) in Parts(source, range, context))
        {
            var text = new NoteText(source.Slice(part));
            foreach (var found in NoteFinder.Find(text, kind))
            {
                rule.Meet(found.Note);
                notes.Add(ToNote(text, part.Start, found, context));
            }
        }

        return notes;
    }

    /// <summary>True if the head of a column gives a role to the departments in it: 责任单位, 协同配合部门.</summary>
    public static bool IsRoleLabel(string head) => NoteWords.LabelRole(head) is not null;

    /// <summary>The cells of table rows one by one, and what stands between rows in one piece.</summary>
    private static IEnumerable<(TextRange Range, PartKind Kind)> Parts(SourceText source, TextRange range, DepartmentContext context)
    {
        var from = range.Start;
        for (var i = FirstBlockBehind(source.Blocks, range.Start); i < source.Blocks.Count && source.Blocks[i].Range.Start < range.End; i++)
        {
            var block = source.Blocks[i];
            if (block.Kind is not (SourceBlockKind.TableRow or SourceBlockKind.TableHeader) || block.Cells.Count == 0)
                continue;
            if (block.Range.Start > from)
                yield return (TextRange.Between(from, block.Range.Start), PartKind.Text);
            foreach (var cell in Cells(block, range, context))
                yield return cell;
            from = Math.Max(from, block.Range.End);
        }

        if (from < range.End)
            yield return (TextRange.Between(from, range.End), PartKind.Text);
    }

    private static IEnumerable<(TextRange Range, PartKind Kind)> Cells(SourceBlock row, TextRange range, DepartmentContext context)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            var head = i < context.ColumnHeads.Count ? NoteWords.LabelRole(context.ColumnHeads[i].Trim()) : null;
            if (cell.Start >= range.Start && cell.End <= range.End)
                yield return (cell, new PartKind(IsCell: true, head));
        }
    }

    private static int FirstBlockBehind(IReadOnlyList<SourceBlock> blocks, int start)
    {
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Range.End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static DepartmentNote ToNote(NoteText text, int offset, FoundNote found, DepartmentContext context)
    {
        var names = found.Note.Names;
        var full = NameCompleter.Complete(text, names, context.Region);
        var mentions = names.Select((name, i) => new DepartmentMention(
            text.Raw[name.Start..name.End],
            full[i],
            DepartmentCatalog.Default.Canonicalize(full[i]),
            name.Role,
            TextRange.Between(offset + name.Start, offset + name.End)));
        return new DepartmentNote(TextRange.Between(offset + found.Start, offset + found.End), text.Raw[found.Start..found.End], [.. mentions], found.Note.IsOpen);
    }
}
