using System.Globalization;

namespace PolicySearch.Evaluation;

/// <summary>The result of <see cref="MetadataEvaluation"/>.</summary>
/// <param name="Fields">The score of each field.</param>
/// <param name="Differences">Each field that was not found as expected.</param>
public sealed record MetadataReport(IReadOnlyDictionary<string, MetadataFieldScore> Fields, IReadOnlyList<MetadataDifference> Differences)
{
    /// <summary>Share of the values given that are right; 1 if none was given.</summary>
    public double Precision => Ratio(Sum(score => score.Right), Sum(score => score.Found));

    /// <summary>Share of the values expected that were given.</summary>
    public double Recall => Ratio(Sum(score => score.Right), Sum(score => score.Expected));

    /// <summary>Share of the values expected that were given, each value given where none was expected counted as one more case failed.</summary>
    public double Share => Ratio(Sum(score => score.Right), Sum(score => score.Expected) + Sum(score => score.WronglyFilled));

    /// <summary>The last line of the evaluation, in a fixed form.</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F3} recall {Recall:F3}");

    /// <summary>The report for people: a line a difference, a line a field, the share, and <see cref="Summary"/>.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var (id, field, expected, found) in Differences)
            yield return $"{id} {field}: 应为 {expected ?? "（无）"}，得到 {found ?? "（无）"}";
        foreach (var (field, score) in Fields)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{field}: 应有 {score.Expected}，给出 {score.Found}，正确 {score.Right}，多填 {score.WronglyFilled}");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"正确率（多填计为错误）{Share:F3}");
        yield return Summary;
    }

    private int Sum(Func<MetadataFieldScore, int> value) => Fields.Values.Sum(value);

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
