using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Similar;

/// <summary>
/// How much text two clauses have in common: the containment of their distinct runs of five characters (white space, script and width apart;
/// the clause's own number and its notes of departments left out, which differ in every copy).
/// </summary>
/// <param name="Share">Common runs ÷ runs of the clause with fewer: 1 where one stands in the other as a whole.</param>
/// <param name="ShareOfThis">Common runs ÷ runs of the clause that was asked about.</param>
/// <param name="ShareOfOther">Common runs ÷ runs of the other clause.</param>
public readonly record struct SharedText(double Share, double ShareOfThis, double ShareOfOther)
{
    /// <summary>Characters of a run.</summary>
    public const int RunLength = 5;

    /// <summary>From this share on, in both directions, a clause is a near-copy.</summary>
    public const double NearCopy = 0.7;

    /// <summary>From this share on a clause is partly copied.</summary>
    public const double PartlyCopied = 0.4;

    /// <summary>A clause with fewer runs is too short to be called a copy of a part.</summary>
    public const int FewestRuns = 10;

    /// <summary>What that means.</summary>
    public SimilarityKind Kind => Math.Min(ShareOfThis, ShareOfOther) >= NearCopy ? SimilarityKind.NearCopy
        : Share >= PartlyCopied ? SimilarityKind.PartlyCopied
        : SimilarityKind.Related;

    /// <summary>The runs of a clause.</summary>
    internal static CharacterRuns RunsOf(Clause clause) => new(OwnText(clause), RunLength);

    internal static SharedText Between(CharacterRuns one, CharacterRuns other)
    {
        var common = (double)one.CountIn(other);
        var least = Math.Min(one.Count, other.Count);
        return new SharedText(least < FewestRuns ? 0 : Rounded(common / least), Rounded(common / one.Count), Rounded(common / other.Count));
    }

    private static double Rounded(double share) => Math.Round(share, 4);

    /// <summary>The text without its own number and its notes.</summary>
    private static string OwnText(Clause clause)
    {
        var text = clause.Text.ToCharArray();
        text.AsSpan(0, Math.Min(clause.Marker.Length, text.Length)).Fill(' ');
        foreach (var note in clause.Notes)
            text.AsSpan(note.Range.Start - clause.Range.Start, note.Range.Length).Fill(' ');
        return new string(text);
    }
}
