using System.Globalization;

namespace PolicySearch.Evaluation.Documents;

/// <summary>The result of <see cref="DocumentEvaluation"/>.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Failed">Of these, not readable.</param>
/// <param name="Clauses">Number of their clauses.</param>
/// <param name="Expected">Fields whose value stands in the text.</param>
/// <param name="Right">Of these, found by the parser alone.</param>
/// <param name="Wrong">Values found by the parser alone that the source contradicts.</param>
/// <param name="Open">Values found by the parser alone that the source leaves open.</param>
/// <param name="Supplied">Values given as sidecar.</param>
/// <param name="SaySidecar">Of these, given back with the sidecar as their source.</param>
/// <param name="Findings">All findings, in the order of the documents.</param>
public sealed record DocumentReport(
    int Documents, int Failed, int Clauses, int Expected, int Right, int Wrong, int Open, int Supplied, int SaySidecar, IReadOnlyList<DocumentFinding> Findings)
{
    private static readonly string[] Kinds = ["furniture", "giant", "unread", "uncovered", "double", "few-notes"];

    /// <summary>Share of the fields that stand in the text and were found; 1 if there are none.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    /// <summary>Share of the values found that the source does not contradict; 1 if there are none.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>The findings, a line each, and three lines of a fixed form.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var (id, kind, detail) in Findings)
            yield return $"{id} {kind} {detail}";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"documents {Documents} failed {Failed} clauses {Clauses} {string.Join(' ', Kinds.Select(kind => $"{kind} {Findings.Count(finding => finding.Kind == kind)}"))}");
        yield return string.Create(CultureInfo.InvariantCulture, $"metadata from content recall {Recall:F3} ({Right} of {Expected}) wrong {Wrong} open {Open}");
        yield return string.Create(CultureInfo.InvariantCulture, $"metadata from sidecar {SaySidecar} of {Supplied} say sidecar");
    }
}
