using System.Runtime.InteropServices;

namespace PolicySearch.Documents.Structure;

/// <summary>
/// The lists that are open at a place of the text: one for each level, with the number that it has reached.
/// It knows sequences only; what a marker looks like and where it stands is weighed by <see cref="MarkerJudge"/>.
/// </summary>
internal sealed class NumberingState
{
    private readonly List<Marker> _open = [];
    private readonly Dictionary<(MarkerFamily, int), Marker> _last = [];
    private Marker? _suspended;

    /// <summary>The open lists by their newest markers, outermost first.</summary>
    public ReadOnlySpan<Marker> Open => CollectionsMarshal.AsSpan(_open);

    /// <summary>Says what a marker would be here.</summary>
    public NumberingStep Classify(in Marker marker)
    {
        if (_suspended is { } suspended && marker.IsSameSeries(suspended) && marker.Depth == 1)
            return new NumberingStep(MoveWithin(suspended, marker), _open.Count);
        var level = LevelOf(marker);
        if (level >= 0)
            return new NumberingStep(MoveWithin(_open[level], marker), level);
        var opening = LevelForNew(marker);
        if (marker.Depth > 1 && !HasParent(marker, ref opening))
            return new NumberingStep(NumberingMove.Jump, opening);
        if (marker.IsFirst)
            return new NumberingStep(NumberingMove.Open, opening);
        var runsOn = _last.TryGetValue((marker.Family, marker.Depth), out var last) && marker.Follows(last);
        return new NumberingStep(runsOn ? NumberingMove.RunOn : NumberingMove.Jump, opening);
    }

    /// <summary>Takes a marker into the lists.</summary>
    public void Accept(in Marker marker, NumberingStep step)
    {
        _open.RemoveRange(step.Level, _open.Count - step.Level);
        _open.Add(marker);
        _last[(marker.Family, marker.Depth)] = marker;
        _suspended = null;
    }

    /// <summary>A paragraph stands behind the list at a level, beside it: nothing can stand below its newest number any more, but it may go on.</summary>
    public void Suspend(int level)
    {
        _suspended = _open[level];
        _open.RemoveRange(level, _open.Count - level);
    }

    /// <summary>Closes all lists; numbers may still run on.</summary>
    public void Close()
    {
        _open.Clear();
        _suspended = null;
    }

    private static NumberingMove MoveWithin(in Marker reached, in Marker marker)
    {
        if (marker.Follows(reached))
            return NumberingMove.Continue;
        if (marker.IsFirst)
            return NumberingMove.Restart;
        if (marker.Value == reached.Value && marker.Sub == reached.Sub)
            return NumberingMove.Repeat;
        return marker.Value > reached.Value ? NumberingMove.Gap : NumberingMove.Jump;
    }

    /// <summary>The level whose list a marker belongs to: of its own series, or of the other form of number where it is the next one.</summary>
    private int LevelOf(in Marker marker)
    {
        for (var level = _open.Count - 1; level >= 0; level--)
        {
            var open = _open[level];
            if (marker.IsSameSeries(open) && (marker.Depth == 1 || IsBelowParent(marker, level)))
                return level;
        }

        for (var level = _open.Count - 1; level >= 0; level--)
        {
            if (marker.Family.IsNumber() && _open[level].Family.IsNumber() && marker.Follows(_open[level]))
                return level;
        }

        return -1;
    }

    private int LevelForNew(in Marker marker)
    {
        var level = _open.Count;
        while (level > 0 && _open[level - 1].Family.Rank() > marker.Family.Rank())
            level--;
        return level;
    }

    /// <summary>1.2.1 stands below 1.2, and 1.2 below 1, 1. or 一、: the deepest open list that has reached that number.</summary>
    private bool HasParent(in Marker marker, ref int level)
    {
        for (var parent = _open.Count - 1; parent >= 0; parent--)
        {
            if (!IsParent(_open[parent], marker))
                continue;
            level = parent + 1;
            return true;
        }

        return false;
    }

    private bool IsBelowParent(in Marker marker, int level) => level > 0 && IsParent(_open[level - 1], marker);

    private static bool IsParent(in Marker open, in Marker marker) =>
        open.Value == marker.Parent &&
        (open.Family == MarkerFamily.Decimal ? open.Depth == marker.Depth - 1 : marker.Depth == 2);
}
