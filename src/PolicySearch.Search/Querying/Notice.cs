namespace PolicySearch.Search.Querying;

/// <summary>Something the reader of an answer should know.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">In Chinese, for people.</param>
public sealed record Notice(string Code, string Message);
