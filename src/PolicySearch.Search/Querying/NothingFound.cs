namespace PolicySearch.Search.Querying;

/// <summary>
/// When an answer says that the corpus may have nothing on a question. The best of many cosines is higher than the best of few, also where none
/// answers, so the bound rises with the corpus; calibrated on questions of three corpora and of the others (docs/quality.md).
/// </summary>
internal static class NothingFound
{
    /// <summary>Clauses, as a power of ten, from which on the bound no longer rises.</summary>
    private const double Full = 4.1;

    /// <summary>How much it falls with each power of ten below.</summary>
    private const double Fall = 0.095;

    /// <summary>The bound of the best cosine.</summary>
    /// <param name="clauses">Clauses of the corpus.</param>
    /// <param name="settings">Has the bound of a large corpus.</param>
    public static double Below(long clauses, SearchSettings settings) =>
        settings.NothingFoundBelow - (Fall * Math.Max(0, Full - Math.Log10(Math.Max(1, clauses))));
}
