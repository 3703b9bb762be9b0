namespace PolicySearch.Store;

/// <summary>An entry of the change log.</summary>
/// <param name="Number">Number of the change; later changes have greater ones, gaps are possible.</param>
/// <param name="DocumentId">The document that changed.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="At">When.</param>
public sealed record Change(long Number, string DocumentId, ChangeKind Kind, DateTimeOffset At);
