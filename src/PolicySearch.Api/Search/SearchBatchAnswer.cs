using PolicySearch.Api.Errors;
using PolicySearch.Search.Querying;

namespace PolicySearch.Api.Search;

/// <summary>Answers to several searches.</summary>
/// <param name="Results">One for each search, in their order.</param>
internal sealed record SearchBatchAnswer(IReadOnlyList<SearchBatchResult> Results);

/// <summary>What came of one search: an answer or a problem.</summary>
/// <param name="Index">Place of the search in the request, from 0.</param>
/// <param name="Answer">The answer; null where there is a problem.</param>
/// <param name="Problem">What is wrong with this search; the others are answered all the same.</param>
internal sealed record SearchBatchResult(int Index, SearchResponse? Answer, Problem? Problem);
