namespace PolicySearch.Search.Citing;

/// <summary>A document whose title or 文号 is the one that was looked up.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Match">How the title matches; null where only the number was looked up.</param>
internal sealed record TitleHit(string DocumentId, TitleMatch? Match);
