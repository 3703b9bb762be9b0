namespace PolicySearch.Engine.Searching;

/// <summary>Value to sort by; a document without one is worse than any.</summary>
internal readonly record struct SortKey(bool HasValue, long Value, bool Descending) : IComparable<SortKey>
{
    public int CompareTo(SortKey other)
    {
        if (!HasValue || !other.HasValue)
            return HasValue.CompareTo(other.HasValue);
        return Descending ? Value.CompareTo(other.Value) : other.Value.CompareTo(Value);
    }
}
