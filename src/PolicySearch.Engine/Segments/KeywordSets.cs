using System.Collections.Concurrent;

namespace PolicySearch.Engine.Segments;

/// <summary>
/// Keeps the documents of values that filters ask for, where they are many: to go through half a million postings takes
/// milliseconds, to copy their bits some microseconds.
/// </summary>
/// <param name="docCount">Documents of the segment.</param>
internal sealed class KeywordSets(int docCount)
{
    /// <summary>When so many are kept, all make room: filters of one time are like each other.</summary>
    private const int MaxKept = 64;

    /// <summary>A value in one of so many documents is worth it.</summary>
    private const int DocsPerPosting = 256;

    private readonly ConcurrentDictionary<(string Field, string Value), ulong[]> _kept = new();

    /// <summary>Whether the documents of a value are kept.</summary>
    public bool Keeps(int docFreq) => docFreq >= docCount / DocsPerPosting;

    public ulong[]? Find(string field, string value) => _kept.GetValueOrDefault((field, value));

    public void Keep(string field, string value, ulong[] docs)
    {
        if (_kept.Count >= MaxKept)
            _kept.Clear();
        _kept[(field, value)] = docs;
    }
}
