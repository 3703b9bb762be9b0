using System.Buffers;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Vectors;

namespace PolicySearch.Engine.Searching;

/// <summary>
/// Which windows of a layer are worth a look when only some documents are allowed. Where these are few, their windows as bits; where
/// they are many, every window, whose document is then looked at when its score is good enough.
/// </summary>
internal readonly ref struct AllowedWindows : IDisposable
{
    /// <summary>Up to this part of the documents of a layer are few.</summary>
    private const int Few = 4;

    private readonly ReadOnlySpan<ulong> _docs;
    private readonly ulong[]? _windows;
    private readonly bool _all;

    /// <param name="layer">The layer.</param>
    /// <param name="docs">Bits of the documents allowed; all of them stand in the layer.</param>
    public AllowedWindows(VectorLayer layer, ReadOnlySpan<ulong> docs)
    {
        _docs = docs;
        Words = BitSets.WordCount(layer.WindowCount);
        var count = BitSets.Count(docs);
        _all = count == layer.DocCount;
        if ((long)count * Few > layer.DocCount)
            return;
        _windows = ArrayPool<ulong>.Shared.Rent(Words);
        Fill(_windows.AsSpan(0, Words), layer, docs);
    }

    /// <summary>Words of 64 windows.</summary>
    public int Words { get; }

    /// <summary>Bits of the windows from 64 × <paramref name="index"/> on; some may lie behind the last window.</summary>
    public ulong Word(int index) => _windows is null ? ulong.MaxValue : _windows[index];

    /// <summary>Whether a document has to be looked at although one of its windows is among the bits.</summary>
    public bool MustCheck => _windows is null && !_all;

    /// <summary>Whether a document is allowed.</summary>
    public bool Contains(int doc) => BitSets.Contains(_docs, doc);

    public void Dispose()
    {
        if (_windows is not null)
            ArrayPool<ulong>.Shared.Return(_windows);
    }

    private static void Fill(Span<ulong> windows, VectorLayer layer, ReadOnlySpan<ulong> allowed)
    {
        windows.Clear();
        var docs = layer.Docs;
        var starts = layer.Starts;
        var index = 0;
        for (var doc = BitSets.Next(allowed, 0); doc >= 0; doc = BitSets.Next(allowed, doc + 1))
        {
            index = Locate(docs, index, doc);
            for (var window = starts[index]; window < starts[index + 1]; window++)
                BitSets.Add(windows, window);
        }
    }

    /// <summary>Where <paramref name="doc"/> stands in rising numbers: at most as far on as it is larger, and just there where none is missing.</summary>
    private static int Locate(ReadOnlySpan<int> docs, int from, int doc)
    {
        var last = Math.Min(from + (doc - docs[from]), docs.Length - 1);
        return docs[last] == doc ? last : from + docs[from..last].BinarySearch(doc);
    }
}
