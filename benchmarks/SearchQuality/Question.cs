using System.Text.Json;

namespace SearchQuality;

/// <summary>A question with what answers it.</summary>
/// <param name="Query">The question.</param>
/// <param name="IsRight">Whether a clause (id of its document, its text) answers it.</param>
internal sealed record Question(string Query, Func<string, string, bool> IsRight)
{
    private const int RunLength = 5;
    private const double Covered = 0.6;
    private const int ShortestPiece = 20;

    /// <summary>Questions in the form of tests/golden/searches: right is a clause with one of the pieces of text.</summary>
    public static IReadOnlyList<Question> LoadGolden(string file) => [.. File.ReadLines(file).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        string[] pieces = [Piece(root), .. root.GetProperty("also").EnumerateArray().Select(Piece)];
        return new Question(root.GetProperty("query").GetString()!, (_, text) => pieces.Any(text.Contains));
    })];

    /// <summary>
    /// Searches with one passage judged right for each: a hit is right where it is of the passage's document and 60% of the
    /// passage's runs of five characters stand in it, or 60% of its own in the passage where it is the smaller one.
    /// </summary>
    public static IReadOnlyList<Question> LoadPassages(string file) => [.. File.ReadLines(file).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        var document = json.RootElement.GetProperty("doc").GetString()!;
        var passage = Runs(json.RootElement.GetProperty("text").GetString()!);
        return new Question(
            json.RootElement.GetProperty("query").GetString()!,
            (id, text) => id == document && Covers(passage, Runs(text), text.Length));
    })];

    private static string Piece(JsonElement answer) => answer.GetProperty("contains").GetString()!;

    private static bool Covers(HashSet<string> passage, HashSet<string> hit, int length)
    {
        var shared = hit.Count(passage.Contains);
        return shared >= Covered * passage.Count
            || (length >= ShortestPiece && hit.Count < passage.Count && shared >= Covered * hit.Count);
    }

    private static HashSet<string> Runs(string text)
    {
        var dense = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return [.. Enumerable.Range(0, Math.Max(0, dense.Length - RunLength + 1)).Select(i => dense.Substring(i, RunLength))];
    }
}
