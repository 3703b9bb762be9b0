namespace PolicySearch.Search.Indexing;

/// <summary>Reads and parses documents on all cores, in their order, only a few ahead of whoever takes them.</summary>
internal static class ParseAhead
{
    /// <summary>The parsed documents in the order of <paramref name="documents"/>.</summary>
    public static IEnumerable<ParsedFile> Parse(IEnumerable<PendingDocument> documents, CancellationToken cancellation)
    {
        var (width, ahead) = (Environment.ProcessorCount * 2, new Queue<Task<ParsedFile>>());
        foreach (var document in documents)
        {
            if (ahead.Count == width)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            ahead.Enqueue(Task.Run(() => ParsedFile.Read(document), cancellation));
        }

        while (ahead.TryDequeue(out var task))
            yield return task.GetAwaiter().GetResult();
    }
}
