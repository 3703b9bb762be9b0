namespace PolicySearch.Evaluation;

/// <summary>How often a field was found rightly.</summary>
public sealed class MetadataFieldScore
{
    /// <summary>Cases in which a value was expected.</summary>
    public int Expected { get; private set; }

    /// <summary>Cases in which a value was given.</summary>
    public int Found { get; private set; }

    /// <summary>Values that were given and are right.</summary>
    public int Right { get; private set; }

    /// <summary>Values that were given where none was expected.</summary>
    public int WronglyFilled { get; private set; }

    /// <summary>Counts a case; true if it is right.</summary>
    internal bool Count(string? expected, IReadOnlyList<string?> accepted, string? found)
    {
        var isRight = Same(expected, found) || accepted.Any(value => Same(value, found));
        // Where no value is right too, saying nothing is no miss.
        if (expected is not null && !(found is null && isRight))
            Expected++;
        if (found is null)
            return isRight;
        Found++;
        if (isRight)
            Right++;
        else if (expected is null)
            WronglyFilled++;
        return isRight;
    }

    private static bool Same(string? left, string? right) =>
        left is null || right is null ? left is null && right is null : Compact(left) == Compact(right);

    private static string Compact(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
