namespace PolicySearch.Evaluation.Departments;

/// <summary>The outcome of an evaluation of departments.</summary>
/// <param name="Results">One result for each note, in the order of the file.</param>
/// <param name="Roles">Counts for each role.</param>
public sealed record DepartmentReport(IReadOnlyList<NoteResult> Results, IReadOnlyDictionary<string, Figure> Roles)
{
    /// <summary>Counts over all notes.</summary>
    public Figure Overall => Sum(Results);

    /// <summary>Counts over the notes without a doubt.</summary>
    public Figure WithoutDoubt => Sum(Results.Where(result => result.Case.Doubt is null));

    /// <summary>Prints each difference, the figures of each role, those without doubtful notes, and as last line those of all notes.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var result in Results)
            WriteDifferences(result, writer);
        foreach (var (role, figure) in Roles)
            writer.WriteLine($"角色 {role,-12}{figure}（期望 {figure.Expected}，找到 {figure.Found}）");
        writer.WriteLine($"全对的条目 {Results.Count(IsRight)}/{Results.Count}");
        writer.WriteLine($"无疑义的条目（{Results.Count(result => result.Case.Doubt is null)} 条）{WithoutDoubt}");
        writer.WriteLine(Overall);
    }

    private static void WriteDifferences(NoteResult result, TextWriter writer)
    {
        if (IsRight(result) && result.Remarks.Count == 0)
            return;
        writer.WriteLine($"{result.Case.Id}{(result.Case.Doubt is null ? "" : "（有疑义）")} {result.Case.Text.ReplaceLineEndings(" ")}");
        foreach (var item in result.Missing)
            writer.WriteLine($"  缺 {item.Role} {item.Full}");
        foreach (var item in result.Extra)
            writer.WriteLine($"  多 {item.Role} {item.Full}");
        foreach (var remark in result.Remarks)
            writer.WriteLine($"  注 {remark}");
        if (result.Case.Doubt is { } doubt)
            writer.WriteLine($"  疑义 {doubt}");
    }

    private static bool IsRight(NoteResult result) => result.Missing.Count + result.Extra.Count == 0;

    private static Figure Sum(IEnumerable<NoteResult> results) => results.Aggregate(default(Figure), (sum, result) => sum + result.Figure);
}
