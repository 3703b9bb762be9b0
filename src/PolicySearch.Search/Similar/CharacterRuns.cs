using PolicySearch.Documents.Model;
using PolicySearch.Search.Citing.Quotations;

namespace PolicySearch.Search.Similar;

/// <summary>
/// The distinct runs of n characters of a text (shingles), in the form in which texts are compared: no white space, one script and width. A text
/// shorter than n is one run.
/// </summary>
internal sealed class CharacterRuns
{
    private readonly int _length;
    private readonly HashSet<string> _runs;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="text">The text.</param>
    /// <param name="length">Characters of a run, at least 1.</param>
    public CharacterRuns(string text, int length)
    {
        _length = length;
        _runs = [];
        _lookup = _runs.GetAlternateLookup<ReadOnlySpan<char>>();
        var form = ComparisonForm.Of(text).Text.AsSpan();
        for (var i = 0; i == 0 || i + length <= form.Length; i++)
            _lookup.Add(form.Slice(i, Math.Min(length, form.Length - i)));
    }

    /// <summary>How many there are, at least 1.</summary>
    public int Count => _runs.Count;

    /// <summary>How many of these runs another text has too.</summary>
    public int CountIn(CharacterRuns other)
    {
        var (small, large) = _runs.Count <= other._runs.Count ? (_runs, other._runs) : (other._runs, _runs);
        return small.Count(large.Contains);
    }

    /// <summary>Which share (0 to 1) of these runs stands in another text: the containment of this text in that one.</summary>
    public double ShareIn(CharacterRuns other) => (double)CountIn(other) / Count;

    /// <summary>As <see cref="ShareIn(CharacterRuns)"/>, of a text.</summary>
    public double ShareIn(string text) => ShareIn(new CharacterRuns(text, _length));

    /// <summary>The ranges of another text that stand in this one too: ascending, merged where they overlap or touch.</summary>
    public IReadOnlyList<TextRange> CommonRanges(string text)
    {
        var form = ComparisonForm.Of(text);
        List<TextRange> ranges = [];
        for (var i = 0; i + _length <= form.Text.Length; i++)
        {
            if (!_lookup.Contains(form.Text.AsSpan(i, _length)))
                continue;
            var (start, end) = (form.PlaceOf(i), form.PlaceOf(i + _length - 1) + 1);
            if (ranges.Count > 0 && start <= ranges[^1].End)
                ranges[^1] = TextRange.Between(ranges[^1].Start, end);
            else
                ranges.Add(TextRange.Between(start, end));
        }

        return ranges;
    }
}
