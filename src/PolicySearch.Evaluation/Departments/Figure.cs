using System.Globalization;

namespace PolicySearch.Evaluation.Departments;

/// <summary>Counts of an extraction against what was expected.</summary>
/// <param name="Right">Found and expected.</param>
/// <param name="Found">Found.</param>
/// <param name="Expected">Expected.</param>
public readonly record struct Figure(int Right, int Found, int Expected)
{
    /// <summary>Share of what was found that is right; 1 if nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>Share of what was expected that was found; 1 if nothing was expected.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    /// <summary>The sum of two counts.</summary>
    public static Figure operator +(Figure a, Figure b) => new(a.Right + b.Right, a.Found + b.Found, a.Expected + b.Expected);

    /// <summary>The sum of two counts.</summary>
    public static Figure Add(Figure left, Figure right) => left + right;

    /// <summary>The fixed form <c>precision 0.971 recall 0.964</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F3} recall {Recall:F3}");
}
