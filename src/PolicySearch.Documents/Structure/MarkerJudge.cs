using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Structure;

/// <summary>
/// Decides whether a candidate is a marker, from its place in the numbering (<see cref="NumberingStep"/>), its place in the line
/// and the candidates ahead. At the start of a line the line break speaks for it; inside a line its sequence must.
/// </summary>
internal sealed class MarkerJudge(string text, IReadOnlyList<BodyLine> lines, IReadOnlyList<MarkerCandidate> candidates)
{
    /// <summary>Shorter items, such as a list of documents to hand in, are read best as one sentence.</summary>
    private const int MinListItem = 20;

    private readonly bool _isRunTogether = lines.Count <= 2;
    private readonly CandidateIndex _ahead = new(candidates);

    /// <summary>True if the candidate opens a piece of the text.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="place">Its place among the candidates.</param>
    /// <param name="marker">The reading to judge.</param>
    /// <param name="step">What it would be to the open lists.</param>
    /// <param name="current">The marker taken last in this part, if any.</param>
    public bool Accepts(in MarkerCandidate candidate, int place, in Marker marker, NumberingStep step, Marker? current)
    {
        var line = lines[candidate.Line].Range;
        if (MarkerSurroundings.IsReference(text, marker, line.End) || MarkerSurroundings.IsAmount(text, marker, line.End))
            return false;
        if (candidate.AtLineStart)
            return AcceptsAtLineStart(marker, step, place, line.End);
        if (MarkerSurroundings.IsFollowedByIs(text, marker, line.End) || MarkerSurroundings.IsWordPart(text, marker.Range.Start, line.Start) ||
            MarkerSurroundings.IsFollowedByDigits(text, marker, line.End))
        {
            return false;
        }

        return _isRunTogether || lines[candidate.Line].IsRunTogether
            ? AcceptsInside(marker, step, place, line, current)
            : AcceptsInsideShortLine(marker, step, place, line, current);
    }

    private bool AcceptsAtLineStart(in Marker marker, NumberingStep step, int place, int end)
    {
        var hasSuccessor = _ahead.Next(marker, marker.Value + 1, place, atLineStart: true) != int.MaxValue;
        if (marker is { Family: MarkerFamily.Decimal, Depth: 1 })
            return step.Move is NumberingMove.Continue or NumberingMove.RunOn || (marker.IsFirst && (hasSuccessor || HasDecimalBelow(marker, place)));
        return step.Move switch
        {
            NumberingMove.Continue or NumberingMove.RunOn => true,
            NumberingMove.Open or NumberingMove.Restart => !MarkerSurroundings.IsFollowedByDigits(text, marker, end),
            _ when marker.Family == MarkerFamily.Decimal => false,
            _ when marker.Family.IsStrong() => true,
            NumberingMove.Gap or NumberingMove.Repeat or NumberingMove.Jump => hasSuccessor && !MarkerSurroundings.IsFollowedByDigits(text, marker, end),
            _ => false,
        };
    }

    /// <summary>1 over 1.1.</summary>
    private bool HasDecimalBelow(in Marker marker, int place)
    {
        var below = _ahead.Next(marker with { Depth = 2 }, 1, place, atLineStart: true);
        return below != int.MaxValue && candidates[below].Marker.Parent == marker.Value;
    }

    /// <summary>In a text without line breaks a marker must continue or begin a sequence, behind a sentence or a heading.</summary>
    private bool AcceptsInside(in Marker marker, NumberingStep step, int place, TextRange line, Marker? current)
    {
        var isBehindSentence = MarkerSurroundings.IsBehindSentence(text, marker.Range.Start, line.Start);
        var isInPlace = isBehindSentence || IsBehindHeading(marker, current) || MarkerSurroundings.IsHeadingText(text, line.Start, marker.Range.Start);
        var next = _ahead.Next(marker, marker.Value + 1, place, atLineStart: false);
        return step.Move switch
        {
            NumberingMove.Continue or NumberingMove.RunOn => isInPlace || IsHeadingOfList(marker, place),
            NumberingMove.Open => next != int.MaxValue && (isInPlace || (current is null && marker.Family.IsStrong())),
            NumberingMove.Restart => (isBehindSentence || MarkerSurroundings.IsHeadingText(text, line.Start, marker.Range.Start)) && next != int.MaxValue,
            NumberingMove.Gap => isBehindSentence && next != int.MaxValue && next < _ahead.Next(marker, marker.Value - 1, place, atLineStart: false),
            _ => false,
        };
    }

    /// <summary>三、重点任务（一）…: a strong marker, a few words, and the first number of a list below.</summary>
    private bool IsHeadingOfList(in Marker marker, int place) =>
        marker.Family.IsStrong() && place + 1 < candidates.Count && candidates[place + 1].Marker is var below &&
        below.Family.Rank() > marker.Family.Rank() && below.IsFirst &&
        MarkerSurroundings.IsHeadingText(text, marker.Range.End, below.Range.Start);

    /// <summary>
    /// Where lines are kept, a line that itself begins with a marker may hold more: its list going on, a heading and its first item, a whole list
    /// behind a colon. Chapters and articles (第二章 环境影响评价 第八条 国家…) also stand behind any sentence.
    /// </summary>
    private bool AcceptsInsideShortLine(in Marker marker, NumberingStep step, int place, TextRange line, Marker? current)
    {
        if (current is not { } last)
            return false;
        var isBehindSentence = MarkerSurroundings.IsBehindSentence(text, marker.Range.Start, line.Start);
        var goesOn = step.Move is NumberingMove.Continue or NumberingMove.RunOn;
        if (goesOn && marker.Family.IsOrdinal() && MarkerSurroundings.IsFollowedByBlank(text, marker, line.End) && (isBehindSentence || IsBehindHeading(marker, current)))
            return true;
        if (last.Range.Start < line.Start)
            return false;
        return step.Move switch
        {
            NumberingMove.Continue => marker.IsSameSeries(last) && isBehindSentence,
            NumberingMove.Open => IsBehindHeading(marker, current) || (isBehindSentence && IsListInside(marker, place, line.End)),
            NumberingMove.RunOn => IsBehindHeading(marker, current),
            _ => false,
        };
    }

    /// <summary>…以下程序：（一）…；（二）…: the number is the first, and the second stands on the same line behind a sentence.</summary>
    private bool IsListInside(in Marker marker, int place, int end)
    {
        var next = _ahead.Next(marker, marker.Value + 1, place, atLineStart: false);
        return next != int.MaxValue && candidates[next].Marker.Range.Start is var start && start < end &&
            start - marker.Range.Start >= MinListItem && MarkerSurroundings.IsBehindSentence(text, start, marker.Range.End);
    }

    private bool IsBehindHeading(in Marker marker, Marker? current) =>
        current is { } heading && heading.Family.Rank() < marker.Family.Rank() &&
        MarkerSurroundings.IsHeadingText(text, heading.Range.End, marker.Range.Start);
}
