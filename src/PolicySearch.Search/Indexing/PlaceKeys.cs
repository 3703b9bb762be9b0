using System.Globalization;
using PolicySearch.Documents.Citations;

namespace PolicySearch.Search.Indexing;

/// <summary>The forms in which places are looked up across documents: 第三十六条, 三、（三）1. or any run of its steps, whatever the way its numbers are written.</summary>
internal static class PlaceKeys
{
    /// <summary>All runs of the steps of a clause's place; 编, 章 and 节 are left out, as in the citation of an article.</summary>
    public static IEnumerable<string> OfClause(IReadOnlyList<PlaceStep> steps)
    {
        string[] keys = [.. Counted(steps).Select(KeyOf)];
        for (var start = 0; start < keys.Length; start++)
        {
            for (var end = start + 1; end <= keys.Length; end++)
                yield return string.Join('/', keys[start..end]);
        }
    }

    /// <summary>The form of a cited place; null where it has a step that does not say what it counts, or none that counts.</summary>
    public static string? OfCited(IReadOnlyList<PlaceStep> steps)
    {
        string[] keys = [.. Counted(steps).Select(KeyOf)];
        return keys.Length == 0 || steps.Any(step => step.Unit == PlaceUnit.Any) ? null : string.Join('/', keys);
    }

    private static IEnumerable<PlaceStep> Counted(IEnumerable<PlaceStep> steps) =>
        steps.Where(step => (step.IsNumbered && !step.IsChapter) || step.Unit == PlaceUnit.Paragraph);

    private static string KeyOf(PlaceStep step) => step.Unit == PlaceUnit.Decimal
        ? step.Text
        : string.Create(CultureInfo.InvariantCulture, $"{step.Unit}{step.Number}.{step.Sub}");
}
