using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis.Policy;

/// <summary>A stretch of a sentence that becomes a token.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Kind">How its term is made.</param>
internal readonly record struct Span(int Start, int End, CharacterKind Kind) : IComparable<Span>
{
    /// <summary>By start, longer ones first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);
}
