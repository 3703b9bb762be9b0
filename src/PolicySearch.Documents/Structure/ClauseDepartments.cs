using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>Gives the clauses their notes of departments; rows of a table know the heads of its columns.</summary>
internal static class ClauseDepartments
{
    /// <summary>The clauses with their notes.</summary>
    public static IReadOnlyList<Clause> Assign(SourceText source, IReadOnlyList<Clause> clauses, Region? region)
    {
        var heads = new ColumnHeads(source);
        return [.. clauses.Select(clause => clause with
        {
            // The names of columns (责任单位) are no departments.
            Notes = clause.Kind == ClauseKind.TableRow && heads.IsHead(clause.Range.Start) ? [] : DepartmentExtractor.Extract(source, clause.Range, new DepartmentContext(region, clause.Kind == ClauseKind.TableRow ? heads.Above(clause.Range.Start) : [])),
        })];
    }
}
