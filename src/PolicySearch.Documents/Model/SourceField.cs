namespace PolicySearch.Documents.Model;

/// <summary>A named value that the container gives beside the text.</summary>
/// <param name="Name">As found, for example <c>PubDate</c>.</param>
/// <param name="Value">As found.</param>
public sealed record SourceField(string Name, string Value);
