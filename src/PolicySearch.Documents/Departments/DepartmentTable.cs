namespace PolicySearch.Documents.Departments;

/// <summary>
/// Reads the table of departments (<c>Data/departments.tsv</c>): a line holds family, kind, stems, endings and former names, parted by tabs;
/// items within a column are parted by 、. See the head of the file for the rules.
/// </summary>
internal static class DepartmentTable
{
    private const int Columns = 5;
    private const string WholeName = "-";

    private static readonly (string Long, string Short)[] ShortEndings = [("委员会", "委"), ("办公室", "办")];

    /// <summary>The entries of a table.</summary>
    /// <exception cref="FormatException">A line has another number of columns, or an unknown kind.</exception>
    public static List<DepartmentEntry> Read(TextReader reader)
    {
        var entries = new List<DepartmentEntry>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
                entries.AddRange(ReadLine(line, number));
        }

        return entries;
    }

    private static IEnumerable<DepartmentEntry> ReadLine(string line, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns || !Enum.TryParse<DepartmentKind>(columns[1], ignoreCase: true, out var kind))
            throw new FormatException($"部门表第 {number} 行应有 {Columns} 列（类别、性质、词干、后缀、旧名），性质须为已知的一种：{line}");

        var stems = Items(columns[2]);
        var endings = columns[3] == WholeName ? [""] : Items(columns[3]);
        var former = Items(columns[4]).ToLookup(name => Array.FindIndex(endings, ending => name.EndsWith(ending, StringComparison.Ordinal)));
        for (var i = 0; i < endings.Length; i++)
        {
            var ending = endings[i];
            var names = stems.SelectMany(stem => WithEnding(stem, ending)).Distinct().ToArray();
            var formerNames = i == 0 ? [.. former[-1], .. former[0]] : former[i].ToArray();
            yield return new DepartmentEntry(names[0], columns[0], kind, names, formerNames);
        }
    }

    private static string[] Items(string column) => column.Split('、', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> WithEnding(string stem, string ending)
    {
        yield return stem + ending;
        foreach (var (whole, brief) in ShortEndings)
        {
            if (ending == whole)
                yield return stem + brief;
        }
    }
}
