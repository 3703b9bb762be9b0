using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>A number that may open a piece of the text.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Value">Its number, at least 1; for <see cref="MarkerFamily.Decimal"/> the last component.</param>
/// <param name="Range">Where it stands in the source text, its punctuation included, blanks behind it not.</param>
/// <param name="Sub">The 一 of 第三条之一, else 0.</param>
/// <param name="Depth">Number of components of a decimal, else 1.</param>
/// <param name="Parent">The component before the last of a decimal, else 0.</param>
internal readonly record struct Marker(
    MarkerFamily Family, int Value, TextRange Range, int Sub = 0, int Depth = 1, int Parent = 0)
{
    /// <summary>True if a list may begin with it.</summary>
    public bool IsFirst => Value == 1 && Sub == 0;

    /// <summary>True if it counts in the same list as <paramref name="other"/>.</summary>
    public bool IsSameSeries(in Marker other) => Family == other.Family && Depth == other.Depth;

    /// <summary>True if it is the next number after <paramref name="previous"/>.</summary>
    public bool Follows(in Marker previous) =>
        (Value == previous.Value + 1 && Sub == 0) || (Value == previous.Value && Sub == previous.Sub + 1);
}
