using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Buffering;

/// <summary>Documents that one thread brings into segments: one as a rule, more where they need more memory than foreseen.</summary>
/// <param name="newBuffer">Makes an empty buffer.</param>
/// <param name="store">The files.</param>
/// <param name="gauge">Is told how many bytes are taken.</param>
/// <param name="bufferBytes">Memory of the buffer.</param>
internal sealed class BufferedStretch(Func<BufferedSegment> newBuffer, SegmentStore store, BufferGauge gauge, long bufferBytes)
{
    private readonly List<FlushedBuffer> _flushed = [];
    private BufferedSegment _buffer = newBuffer();
    private long _counted;

    public List<FlushedBuffer> Build(IReadOnlyList<IndexDocument> documents)
    {
        foreach (var document in documents)
        {
            _buffer.Add(document);
            Count(_buffer.Bytes);
            if (_buffer.Bytes > bufferBytes)
                Flush();
        }

        Flush();
        return _flushed;
    }

    private void Flush()
    {
        if (_buffer.DocCount > 0)
            _flushed.Add(_buffer.Flush(store.Directory, store.NextSegmentName()));
        _buffer = newBuffer();
        Count(0);
    }

    private void Count(long bytes)
    {
        gauge.Change(bytes - _counted);
        _counted = bytes;
    }
}
