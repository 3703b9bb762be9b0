using PolicySearch.Search.Citing;
using PolicySearch.Search.Comparing;

namespace PolicySearch.Api.Mcp;

/// <summary>Answer of search_clauses.</summary>
/// <param name="Total">How many clauses there are.</param>
/// <param name="TotalIsExact">False where there are more.</param>
/// <param name="Clauses">The best ones, best first.</param>
/// <param name="LeftOut">Those that did not fit into max_chars.</param>
/// <param name="Notices">What to know of the answer.</param>
internal sealed record SearchToolAnswer(
    long Total, bool TotalIsExact, IReadOnlyList<ToolClause> Clauses, IReadOnlyList<LeftOutClause> LeftOut, IReadOnlyList<string> Notices);

/// <summary>Answer of get_clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Before">Those before it, in order.</param>
/// <param name="After">Those behind it, in order.</param>
/// <param name="LeftOut">Neighbours that did not fit into max_chars.</param>
internal sealed record ClauseToolAnswer(
    ToolClause Clause, IReadOnlyList<ToolClause> Before, IReadOnlyList<ToolClause> After, IReadOnlyList<LeftOutClause> LeftOut);

/// <summary>Answer of department_duties.</summary>
/// <param name="Department">Canonical name.</param>
/// <param name="Total">How many clauses name it.</param>
/// <param name="Clauses">Those of this call.</param>
/// <param name="LeftOut">Those of this call that did not fit into max_chars.</param>
/// <param name="Next">Value of offset for the rest; null where there is none.</param>
internal sealed record DutyToolAnswer(
    string Department, int Total, IReadOnlyList<ToolClause> Clauses, IReadOnlyList<LeftOutClause> LeftOut, int? Next);

/// <summary>Answer of compare_cities.</summary>
/// <param name="Measure">When a clause counts as a counterpart.</param>
/// <param name="Cities">One entry a region.</param>
/// <param name="LeftOut">Clauses that did not fit into max_chars.</param>
internal sealed record CompareToolAnswer(
    CounterpartMeasure Measure, IReadOnlyList<CityToolAnswer> Cities, IReadOnlyList<LeftOutClause> LeftOut);

/// <summary>One region of compare_cities.</summary>
/// <param name="City">The region.</param>
/// <param name="IsParent">True for a province or the nation.</param>
/// <param name="Clauses">Its best clauses.</param>
/// <param name="Departments">Departments that they name, with roles.</param>
/// <param name="OnlyDepartments">Those that no other region names.</param>
/// <param name="OnlyClauses">Ids of the clauses without counterpart in the other regions.</param>
/// <param name="Notices">What to know of this region.</param>
internal sealed record CityToolAnswer(
    string City,
    bool IsParent,
    IReadOnlyList<ToolClause> Clauses,
    IReadOnlyList<ComparedDepartment> Departments,
    IReadOnlyList<string> OnlyDepartments,
    IReadOnlyList<string> OnlyClauses,
    IReadOnlyList<string> Notices);

/// <summary>Answer of outline_document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Citation">How to cite it as a whole.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="City">Its region.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="Lines">Headings and clauses in the order of the text.</param>
/// <param name="TotalLines">How many lines there are.</param>
/// <param name="Next">Value of offset for the rest; null where there is none.</param>
internal sealed record OutlineToolAnswer(
    string DocumentId, string Title, string Citation, string Permalink, string? City, string? Issuer,
    IReadOnlyList<OutlineLine> Lines, int TotalLines, int? Next);

/// <summary>One line of an outline.</summary>
/// <param name="Level">Depth, from 0.</param>
/// <param name="Text">The heading as written, or the opening words of a clause.</param>
/// <param name="ClauseId">Id of the clause; null for a heading.</param>
internal sealed record OutlineLine(int Level, string Text, string? ClauseId);

/// <summary>Answer of check_citations.</summary>
/// <param name="Texts">One entry a text.</param>
internal sealed record CitationToolAnswer(IReadOnlyList<CheckedText> Texts);
