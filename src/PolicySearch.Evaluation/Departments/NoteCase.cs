using System.Text.Json;

namespace PolicySearch.Evaluation.Departments;

/// <summary>A note of responsible departments with its expected extraction: one line of the file of cases.</summary>
/// <param name="Id">Stays the same.</param>
/// <param name="Text">The note.</param>
/// <param name="Before">What stands right before it; may be empty.</param>
/// <param name="Departments">The departments that it holds.</param>
/// <param name="Etc">True if a list ends in 等.</param>
/// <param name="Doubt">What a careful reader could see otherwise; null if nothing.</param>
public sealed record NoteCase(string Id, string Text, string? Before, IReadOnlyList<ExpectedDepartment> Departments, bool Etc, string? Doubt)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads a file with one case a line.</summary>
    /// <exception cref="InvalidDataException">A line is no case; the message names the line.</exception>
    public static IReadOnlyList<NoteCase> ReadAll(string file)
    {
        var cases = new List<NoteCase>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                cases.Add(Read(line, $"{file} 第 {number} 行"));
        }

        return cases;
    }

    private static NoteCase Read(string line, string where)
    {
        try
        {
            var item = JsonSerializer.Deserialize<NoteCase>(line, Options);
            if (item is { Id: not null, Text: not null, Departments: not null })
                return item;
            throw new InvalidDataException($"{where}缺少字段，须有 id、text、departments。");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{where}不是有效的 JSON，请检查文件是否为每行一条记录：{e.Message}", e);
        }
    }
}
