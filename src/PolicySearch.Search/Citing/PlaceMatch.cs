using PolicySearch.Documents.Citations;

namespace PolicySearch.Search.Citing;

/// <summary>How the steps of a cited place fit those of a clause.</summary>
/// <param name="Cost">0 for a place cited in full with its own units; more for steps left out and for other units.</param>
/// <param name="End">Number of the clause's steps up to the cited place; what stands behind them lies below it.</param>
internal readonly record struct PlaceMatch(int Cost, int End)
{
    private const int OtherUnit = 3;
    private const int LeftOutNumber = 2;
    private const int LeftOutParagraph = 1;

    /// <summary>Fits a cited place to a clause: all its steps in their order, each with its number. Null where they do not fit.</summary>
    /// <param name="cited">Steps of the citation; at least one.</param>
    /// <param name="clause">Steps of the clause, 编, 章 and 节 included.</param>
    public static PlaceMatch? Find(IReadOnlyList<PlaceStep> cited, IReadOnlyList<PlaceStep> clause) =>
        Find(cited, 0, clause, 0);

    private static PlaceMatch? Find(IReadOnlyList<PlaceStep> cited, int i, IReadOnlyList<PlaceStep> clause, int j)
    {
        if (i == cited.Count)
            return new PlaceMatch(0, j);
        if (cited.Count - i > clause.Count - j)
            return null;
        var taken = CostOf(cited[i], clause[j]) is { } cost && Find(cited, i + 1, clause, j + 1) is { } rest ? rest with { Cost = rest.Cost + cost } : (PlaceMatch?)null;
        var skipped = Find(cited, i, clause, j + 1) is { } later ? later with { Cost = later.Cost + CostOfSkipping(clause[j]) } : (PlaceMatch?)null;
        return taken is null || (skipped is not null && skipped.Value.Cost < taken.Value.Cost) ? skipped : taken;
    }

    private static int? CostOf(PlaceStep cited, PlaceStep step)
    {
        if (cited.Unit == step.Unit)
            return IsSameNumber(cited, step) ? 0 : null;
        if (!cited.IsNumbered || !step.IsNumbered || cited.IsChapter || step.IsChapter || !IsSameNumber(cited, step))
            return cited is { Unit: PlaceUnit.Any } && step.IsChapter && cited.Number == step.Number ? OtherUnit : null;
        return cited.Unit == PlaceUnit.Any ? 1 : OtherUnit;
    }

    private static bool IsSameNumber(PlaceStep cited, PlaceStep step) => cited.Unit == PlaceUnit.Decimal && step.Unit == PlaceUnit.Decimal
        ? cited.Text == step.Text
        : cited.Number == step.Number && cited.Sub == step.Sub;

    private static int CostOfSkipping(PlaceStep step) => step.IsChapter ? 0 : step.Unit == PlaceUnit.Paragraph ? LeftOutParagraph : LeftOutNumber;
}
