namespace PolicySearch.Documents.Structure;

/// <summary>Where the candidates of each number stand, for looking ahead.</summary>
internal sealed class CandidateIndex
{
    private readonly Dictionary<(MarkerFamily, int, int, bool), List<int>> _places = [];

    /// <summary>Indexes candidates by their places in a list.</summary>
    public CandidateIndex(IReadOnlyList<MarkerCandidate> candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            Add(candidates[i].Marker, candidates[i].AtLineStart, i);
            if (candidates[i].Alternative is { } alternative)
                Add(alternative, candidates[i].AtLineStart, i);
        }
    }

    /// <summary>The next candidate behind a place that counts in the series of a marker and has a certain number.</summary>
    /// <returns>Its place, or <see cref="int.MaxValue"/>.</returns>
    public int Next(in Marker series, int value, int after, bool atLineStart)
    {
        if (!_places.TryGetValue((series.Family, series.Depth, value, atLineStart), out var places))
            return int.MaxValue;
        var found = places.BinarySearch(after + 1);
        found = found < 0 ? ~found : found;
        return found < places.Count ? places[found] : int.MaxValue;
    }

    private void Add(in Marker marker, bool atLineStart, int place)
    {
        AddTo((marker.Family, marker.Depth, marker.Value, atLineStart), place);
        if (atLineStart)
            AddTo((marker.Family, marker.Depth, marker.Value, false), place);
    }

    private void AddTo((MarkerFamily, int, int, bool) key, int place)
    {
        if (!_places.TryGetValue(key, out var places))
            _places[key] = places = [];
        places.Add(place);
    }
}
