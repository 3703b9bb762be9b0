namespace PolicySearch.Engine;

/// <summary>Another process or another <see cref="SearchIndex"/> has the index open for writing.</summary>
public sealed class IndexLockedException(string message, Exception? inner = null) : Exception(message, inner);
