namespace PolicySearch.Documents.Departments;

/// <summary>A rule written in a note that says who leads: 排在第一位的为牵头单位, 逗号前为牵头单位.</summary>
/// <param name="Count">How many of the first names lead; <see cref="UpToComma"/> for all before the first comma.</param>
internal readonly record struct LeadRule(int Count)
{
    /// <summary>All names before the first comma lead.</summary>
    public const int UpToComma = 0;
}
