namespace PolicySearch.Search.Indexing;

/// <summary>Reads the lines of a stream as bytes, one after the other, and never holds more than one.</summary>
internal static class ByteLines
{
    private const int FirstCapacity = 64 * 1024;

    /// <summary>The lines in order, without their line feeds; null stands for a line that is longer than <paramref name="longest"/>.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="longest">Longest line, in bytes; the rest of a longer one is passed over.</param>
    public static IEnumerable<byte[]?> Read(Stream stream, int longest)
    {
        var buffer = new byte[FirstCapacity];
        var (start, end, isTooLong) = (0, 0, false);
        while (true)
        {
            for (var scan = start; Array.IndexOf(buffer, (byte)'\n', scan, end - scan) is var feed and >= 0; scan = start)
            {
                yield return isTooLong || feed - start > longest ? null : buffer[start..feed];
                (start, isTooLong) = (feed + 1, false);
            }

            if (end - start > longest)
                (start, isTooLong) = (end, true);
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }

        if (end > 0 || isTooLong)
            yield return isTooLong ? null : buffer[..end];
    }
}
