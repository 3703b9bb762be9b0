using PolicySearch.Search.Querying;

namespace PolicySearch.Cli.Output;

/// <summary>What came of one search of a batch: an answer, or why there is none.</summary>
/// <param name="Query">The search.</param>
/// <param name="Answer">The answer, as <c>search --json</c> gives it.</param>
/// <param name="Error">What is wrong with this search; the others are answered all the same.</param>
internal sealed record BatchLine(string Query, SearchResponse? Answer, ErrorBody? Error);
