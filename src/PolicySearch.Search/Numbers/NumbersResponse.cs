using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Numbers;

/// <summary>
/// Numbers of clauses and documents. A clause with several departments or roles counts in the row of each, so that rows may add up to more than
/// there are.
/// </summary>
/// <param name="By">The properties, in the order of the values of a row.</param>
/// <param name="Clauses">All clauses that were counted.</param>
/// <param name="Documents">All documents that they stand in.</param>
/// <param name="Rows">The rows, most clauses first.</param>
/// <param name="RowsLeftOut">How many more rows there are.</param>
/// <param name="Notices">What the reader should know.</param>
public sealed record NumbersResponse(
    IReadOnlyList<FacetField> By, int Clauses, int Documents, IReadOnlyList<NumberRow> Rows, int RowsLeftOut, IReadOnlyList<Notice> Notices);

/// <summary>The clauses and documents that have the same values.</summary>
/// <param name="Values">A value of each property; null where it is unknown or there is none.</param>
/// <param name="Clauses">Number of clauses.</param>
/// <param name="Documents">Number of documents.</param>
public sealed record NumberRow(IReadOnlyList<string?> Values, int Clauses, int Documents);
