namespace PolicySearch.Analysis;

/// <summary>A word list cannot be used. The message (Chinese) names file, line, cause and remedy and may be shown to the user.</summary>
public sealed class PolicyLexiconException(string message, Exception? inner = null) : Exception(message, inner);
