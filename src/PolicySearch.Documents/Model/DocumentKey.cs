namespace PolicySearch.Documents.Model;

/// <summary>What identifies a document.</summary>
/// <param name="Kind">Which of the possible keys was there.</param>
/// <param name="Value">The key, normalised.</param>
public sealed record DocumentKey(DocumentKeyKind Kind, string Value);
