namespace PolicySearch.Search.Citing.Quotations;

/// <summary>
/// The stretch of a text that is nearest to a pattern by edit distance (Sellers 1980: the pattern as a whole against any stretch), with the
/// edits between the two.
/// </summary>
internal static class EditScript
{
    /// <summary>Finds the nearest stretch.</summary>
    /// <param name="pattern">The pattern; not empty.</param>
    /// <param name="text">The text.</param>
    /// <returns>Distance and stretch; the earliest one of equal distance.</returns>
    public static (int Distance, int Start, int End) FindNearest(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (distances, starts) = (new int[pattern.Length + 1], new int[pattern.Length + 1]);
        for (var i = 0; i <= pattern.Length; i++)
            distances[i] = i;
        var best = (Distance: pattern.Length, Start: 0, End: 0);
        for (var j = 1; j <= text.Length; j++)
        {
            var (diagonal, diagonalStart) = (distances[0], starts[0]);
            starts[0] = j;
            for (var i = 1; i <= pattern.Length; i++)
            {
                var (above, aboveStart) = (distances[i], starts[i]);
                var replace = diagonal + (pattern[i - 1] == text[j - 1] ? 0 : 1);
                var (least, start) = (replace, diagonalStart);
                if (above + 1 < least)
                    (least, start) = (above + 1, aboveStart);
                if (distances[i - 1] + 1 < least)
                    (least, start) = (distances[i - 1] + 1, starts[i - 1]);
                (diagonal, diagonalStart) = (above, aboveStart);
                (distances[i], starts[i]) = (least, start);
            }

            if (distances[^1] < best.Distance)
                best = (distances[^1], starts[^1], j);
        }

        return best;
    }

    /// <summary>The edits that make <paramref name="text"/> out of <paramref name="pattern"/>: pairs of ranges that differ, in order.</summary>
    public static IReadOnlyList<(Range Pattern, Range Text)> Compare(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var distances = Distances(pattern, text);
        var width = text.Length + 1;
        List<(Range Pattern, Range Text)> edits = [];
        var (i, j) = (pattern.Length, text.Length);
        var (patternEnd, textEnd) = (i, j);
        while (i > 0 || j > 0)
        {
            if (i > 0 && j > 0 && pattern[i - 1] == text[j - 1] && distances[(i * width) + j] == distances[((i - 1) * width) + j - 1])
            {
                Close(edits, i..patternEnd, j..textEnd);
                (i, j) = (i - 1, j - 1);
                (patternEnd, textEnd) = (i, j);
            }
            else
            {
                (i, j) = Back(distances, width, i, j);
            }
        }

        Close(edits, 0..patternEnd, 0..textEnd);
        edits.Reverse();
        return edits;
    }

    private static (int I, int J) Back(int[] distances, int width, int i, int j)
    {
        var here = distances[(i * width) + j];
        if (i > 0 && j > 0 && distances[((i - 1) * width) + j - 1] == here - 1)
            return (i - 1, j - 1);
        return i > 0 && distances[((i - 1) * width) + j] == here - 1 ? (i - 1, j) : (i, j - 1);
    }

    private static void Close(List<(Range, Range)> edits, Range pattern, Range text)
    {
        if (!pattern.Start.Equals(pattern.End) || !text.Start.Equals(text.End))
            edits.Add((pattern, text));
    }

    private static int[] Distances(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var width = text.Length + 1;
        var distances = new int[(pattern.Length + 1) * width];
        for (var j = 0; j < width; j++)
            distances[j] = j;
        for (var i = 1; i <= pattern.Length; i++)
        {
            distances[i * width] = i;
            for (var j = 1; j < width; j++)
            {
                var replace = distances[((i - 1) * width) + j - 1] + (pattern[i - 1] == text[j - 1] ? 0 : 1);
                var step = Math.Min(distances[((i - 1) * width) + j], distances[(i * width) + j - 1]) + 1;
                distances[(i * width) + j] = Math.Min(replace, step);
            }
        }

        return distances;
    }
}
