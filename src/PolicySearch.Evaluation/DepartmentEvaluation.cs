using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;
using PolicySearch.Evaluation.Departments;

namespace PolicySearch.Evaluation;

/// <summary>
/// Holds the extraction of departments against notes whose departments are known.
/// Compared are full name and role, as multisets within a note; white space within names does not count.
/// </summary>
public static class DepartmentEvaluation
{
    private static readonly string[] Roles = ["lead", "support", "responsible", "implement"];

    /// <summary>Evaluates a file with one note a line (JSON: id, text, before, departments, etc, doubt).</summary>
    /// <exception cref="InvalidDataException">A line is no note; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DepartmentReport Run(string file)
    {
        var results = NoteCase.ReadAll(file).Select(Evaluate).ToArray();
        var roles = Roles.ToDictionary(role => role, role => results.Aggregate(default(Figure), (sum, result) => sum + OfRole(result, role)));
        return new DepartmentReport(results, roles);
    }

    private static NoteResult Evaluate(NoteCase item)
    {
        var (source, range, context) = NoteCaseSource.Build(item);
        var notes = DepartmentExtractor.Extract(source, range, context);
        var mentions = notes.SelectMany(note => note.Mentions).ToArray();
        var expected = item.Departments.Select(department => new FullNameRole(WithoutSpace(department.Full), department.Role)).ToList();
        var found = mentions.Select(mention => new FullNameRole(WithoutSpace(mention.FullName), RoleName(mention.Role))).ToList();
        var missing = Without(expected, found);
        var figure = new Figure(expected.Count - missing.Count, found.Count, expected.Count);
        return new NoteResult(item, missing, Without(found, expected), figure, [.. Remarks(item, notes, mentions)]);
    }

    private static IEnumerable<string> Remarks(NoteCase item, IReadOnlyList<DepartmentNote> notes, DepartmentMention[] mentions)
    {
        var isOpen = notes.Any(note => note.IsOpen);
        if (isOpen != item.Etc)
            yield return $"等：期望 {item.Etc}，得到 {isOpen}";
        var names = item.Departments.Select(department => department.Name).ToList();
        var found = mentions.Select(mention => mention.Name).ToList();
        foreach (var name in Without(names, found))
            yield return $"原文名称缺 {name}";
        foreach (var name in Without(found, names))
            yield return $"原文名称多 {name}";
    }

    /// <summary>The items of one multiset that the other lacks.</summary>
    private static List<T> Without<T>(IEnumerable<T> items, IEnumerable<T> others)
    {
        var rest = items.ToList();
        foreach (var other in others)
            rest.Remove(other);
        return rest;
    }

    private static Figure OfRole(NoteResult result, string role)
    {
        var expected = result.Case.Departments.Count(department => department.Role == role);
        var missing = result.Missing.Count(item => item.Role == role);
        var extra = result.Extra.Count(item => item.Role == role);
        return new Figure(expected - missing, expected - missing + extra, expected);
    }

    private static string RoleName(DepartmentRole role) => role switch
    {
        DepartmentRole.Lead => "lead",
        DepartmentRole.Support => "support",
        DepartmentRole.Implement => "implement",
        _ => "responsible",
    };

    private static string WithoutSpace(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
