namespace PolicySearch.Engine;

/// <summary>The index is whole, but was made by another format, analyser or schema: rebuild it from its source.</summary>
public sealed class IndexVersionException(string message) : Exception(message);
