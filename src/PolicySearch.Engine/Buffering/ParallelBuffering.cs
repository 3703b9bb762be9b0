namespace PolicySearch.Engine.Buffering;

/// <summary>
/// Makes segments of many documents on several threads: the documents are cut into stretches, each is analysed and buffered by
/// itself, and the segments come in the order of the documents.
/// </summary>
/// <param name="documents">The documents.</param>
/// <param name="newStretch">Makes the buffer of a stretch; is told how much memory it may take.</param>
/// <param name="gauge">Is told how many bytes the waiting documents take.</param>
/// <param name="threads">How many stretches are worked on at a time; one more is ready or waits for its turn.</param>
/// <param name="bytes">Memory of all stretches together, their documents included.</param>
internal sealed class ParallelBuffering(
    IEnumerable<IndexDocument> documents, Func<long, BufferedStretch> newStretch, BufferGauge gauge, int threads, long bytes)
{
    private readonly Queue<Task<List<FlushedBuffer>>> _running = new();

    /// <summary>Of the memory of a stretch, one part in this many is for its documents: an inverted text takes about as much as the text.</summary>
    private const int DocumentsShare = 2;

    private long StretchBytes => bytes / (threads + 1);

    /// <summary>The segments.</summary>
    /// <exception cref="Exception">What the analyser, the files or <c>documents</c> threw; nothing is running any more then.</exception>
    public IEnumerable<FlushedBuffer> Run()
    {
        try
        {
            using var source = documents.GetEnumerator();
            for (var (stretch, size) = Take(source); stretch.Count > 0; (stretch, size) = Take(source))
            {
                Start(stretch, size);
                if (_running.Count <= threads)
                    continue;
                foreach (var flushed in _running.Dequeue().GetAwaiter().GetResult())
                    yield return flushed;
            }

            while (_running.TryDequeue(out var oldest))
            {
                foreach (var flushed in oldest.GetAwaiter().GetResult())
                    yield return flushed;
            }
        }
        finally
        {
            ((IAsyncResult)Task.WhenAll(_running)).AsyncWaitHandle.WaitOne();
        }
    }

    private (List<IndexDocument> Stretch, long Bytes) Take(IEnumerator<IndexDocument> source)
    {
        var (stretch, size) = (new List<IndexDocument>(), 0L);
        while ((stretch.Count == 0 || size < StretchBytes / DocumentsShare) && source.MoveNext())
        {
            stretch.Add(source.Current);
            size += source.Current.Bytes;
        }

        gauge.Change(size);
        return (stretch, size);
    }

    private void Start(List<IndexDocument> stretch, long size) => _running.Enqueue(Task.Run(() =>
    {
        var flushed = newStretch(StretchBytes - size).Build(stretch);
        gauge.Change(-size);
        return flushed;
    }));
}
