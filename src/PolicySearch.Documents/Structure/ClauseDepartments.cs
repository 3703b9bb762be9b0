using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Gives the clauses their notes of departments; rows of a table know the heads of its columns.</summary>
internal static class ClauseDepartments
{
    /// <summary>The clauses with their notes.</summary>
    /// <param name="source">The document's text.</param>
    /// <param name="clauses">Its clauses in the order of the text.</param>
    /// <param name="region">Its region, if known.</param>
    public static IReadOnlyList<Clause> Assign(SourceText source, IReadOnlyList<Clause> clauses, Region? region)
    {
        var heads = new ColumnHeads(source);
        var rule = new RuleOfDocument();
        return [.. clauses.Select(clause => clause with { Notes = NotesOf(source, clause, region, heads, rule) })];
    }

    private static IReadOnlyList<DepartmentNote> NotesOf(SourceText source, Clause clause, Region? region, ColumnHeads heads, RuleOfDocument rule)
    {
        var isRow = clause.Kind == ClauseKind.TableRow;
        if (isRow && heads.IsHead(clause.Range.Start))
            return []; // The names of columns (责任单位) are no departments.
        return DepartmentExtractor.Extract(source, clause.Range, new DepartmentContext(region, isRow ? heads.Above(clause.Range.Start) : []), rule);
    }
}
