namespace PolicySearch.Engine.Postings;

/// <summary>Gathers the impacts of one block of postings.</summary>
internal struct ImpactCollector
{
    private byte _maxFreq;
    private byte _lowestOnce;
    private byte _lowestMore;
    private bool _hasOnce;
    private bool _hasMore;

    public void Add(int freq, byte norm)
    {
        _maxFreq = Math.Max(_maxFreq, (byte)Math.Min(freq, byte.MaxValue));
        if (freq == 1)
            Lower(ref _lowestOnce, ref _hasOnce, norm);
        else
            Lower(ref _lowestMore, ref _hasMore, norm);
    }

    public readonly SkipEntry ToEntry(int lastDoc, uint end, uint positionEnd) =>
        new(lastDoc, end, positionEnd, _lowestOnce, _maxFreq, _lowestMore, _hasOnce);

    private static void Lower(ref byte lowest, ref bool has, byte norm)
    {
        lowest = has ? Math.Min(lowest, norm) : norm;
        has = true;
    }
}
