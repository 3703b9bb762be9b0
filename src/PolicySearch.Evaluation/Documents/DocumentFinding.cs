namespace PolicySearch.Evaluation.Documents;

/// <summary>Something in a document that should not be so, or that a person should look at.</summary>
/// <param name="Id">The document.</param>
/// <param name="Kind">What it is: a fixed word.</param>
/// <param name="Detail">Where and what.</param>
public sealed record DocumentFinding(string Id, string Kind, string Detail);
