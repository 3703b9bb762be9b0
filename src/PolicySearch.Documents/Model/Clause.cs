namespace PolicySearch.Documents.Model;

/// <summary>The smallest unit that a citation can name.</summary>
public sealed record Clause
{
    /// <summary>Stable id: the document's id, a full stop, and <see cref="PathKey"/> in a form fit for a URL.</summary>
    public required string Id { get; init; }

    /// <summary>Place in the document, annex included, <c>~2</c> behind a marker that comes again.</summary>
    public required string PathKey { get; init; }

    /// <summary>Place in the order of all clauses of the document, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What it is.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>Index of the part it stands in.</summary>
    public required int Part { get; init; }

    /// <summary>Headings above it, outermost first; a numbered clause is not its own heading.</summary>
    public required IReadOnlyList<PathEntry> Path { get; init; }

    /// <summary>Its own marker as written (12. or 第三条 or （三）), empty for an unnumbered paragraph.</summary>
    public required string Marker { get; init; }

    /// <summary>Where it stands in the source text.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The characters of <see cref="Range"/>, to the letter, marker and note of departments included.</summary>
    public required string Text { get; init; }

    /// <summary>The citation: 《title》（文号）三、（三）1.第2段.</summary>
    public required string Citation { get; init; }

    /// <summary>Notes of responsible departments, in order.</summary>
    public required IReadOnlyList<DepartmentNote> Notes { get; init; }

    /// <summary>Mentions of all notes, in order.</summary>
    public IEnumerable<DepartmentMention> Departments => Notes.SelectMany(note => note.Mentions);
}
