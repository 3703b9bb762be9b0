namespace PolicySearch.Engine;

/// <summary>The bytes of the index are not those that were written: rebuild it from its source.</summary>
public sealed class IndexDamagedException(string message, Exception? inner = null) : Exception(message, inner);
