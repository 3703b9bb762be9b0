using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Duties;

/// <summary>What one department answers for.</summary>
public sealed record DutyRequest
{
    /// <summary>Most clauses on a page.</summary>
    public const int MaxSize = 100;

    /// <summary>The department: a name that the catalogue knows stands for all its forms, another one for exactly that full name.</summary>
    public required string Department { get; init; }

    /// <summary>Roles; all where none is given.</summary>
    public IReadOnlyList<DepartmentRole> Roles { get; init; } = [];

    /// <summary>Regions, by full or short name; all where none is given.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>How many clauses to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many clauses at most, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 50;
}
