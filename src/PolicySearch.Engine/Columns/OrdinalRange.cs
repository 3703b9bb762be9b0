namespace PolicySearch.Engine.Columns;

/// <summary>Ordinals that stand one after the other in a column.</summary>
/// <param name="values">Those of the column, at least the range.</param>
/// <param name="from">The first one's place in the column.</param>
/// <param name="to">One past the last one's.</param>
internal ref struct OrdinalRange(PackedSpan values, int from, int to)
{
    private readonly PackedSpan _values = values;
    private readonly int _to = to;
    private int _next = from;

    /// <summary>The ordinal that <see cref="MoveNext"/> came to.</summary>
    public readonly int Current => (int)_values[_next - 1];

    /// <summary>The first ordinal; there is one.</summary>
    public readonly int First => (int)_values[_next];

    public bool MoveNext() => _next++ < _to;

    public readonly OrdinalRange GetEnumerator() => this;
}
