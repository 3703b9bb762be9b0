namespace PolicySearch.Search;

/// <summary>Something worth a line in the log.</summary>
/// <param name="IsWarning">True if somebody should look at it.</param>
/// <param name="Message">What happened, in Chinese.</param>
/// <param name="At">When.</param>
public sealed record CorpusEvent(bool IsWarning, string Message, DateTimeOffset At);
