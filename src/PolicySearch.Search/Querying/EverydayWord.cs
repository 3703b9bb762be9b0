namespace PolicySearch.Search.Querying;

/// <summary>An everyday word and what laws and policies say instead.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Official">The official terms, folded; at least one.</param>
/// <param name="Source">Documents that use them.</param>
internal sealed record EverydayWord(string Word, IReadOnlyList<string> Official, string Source);
