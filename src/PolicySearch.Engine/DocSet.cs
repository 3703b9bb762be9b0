using System.Collections;

namespace PolicySearch.Engine;

/// <summary>An immutable set of document numbers of one searcher, in rising order.</summary>
public sealed class DocSet : IReadOnlyCollection<int>
{
    private readonly int[] _docs;

    internal DocSet(int[] docs, bool partial) => (_docs, Partial) = (docs, partial);

    /// <summary>Number of documents.</summary>
    public int Count => _docs.Length;

    /// <summary>True where a damaged segment could not be asked.</summary>
    public bool Partial { get; }

    /// <summary>The documents, rising.</summary>
    public ReadOnlySpan<int> Docs => _docs;

    /// <summary>Whether the set holds <paramref name="doc"/>.</summary>
    public bool Contains(int doc) => Array.BinarySearch(_docs, doc) >= 0;

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_docs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
