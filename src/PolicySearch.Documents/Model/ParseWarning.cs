namespace PolicySearch.Documents.Model;

/// <summary>Something odd in a document that did not keep it from being parsed.</summary>
/// <param name="Code">Stable code, for example <c>numbering-gap</c>.</param>
/// <param name="Message">What it is, for people.</param>
/// <param name="Range">Where it stands, if anywhere.</param>
public sealed record ParseWarning(string Code, string Message, TextRange? Range = null);
