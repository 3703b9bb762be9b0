namespace LexiconBuilder;

/// <summary>
/// The costs of stepping from one word to the next, −ln P(next | word), smoothed as SmartCn does, each different value once.
/// </summary>
internal sealed class CostTable
{
    public const int TotalFrequency = 2159997;
    private const double Smoothing = 0.1;
    private const double Tiny = 1.0 / TotalFrequency;

    private readonly Dictionary<(int Word, int Pair), ushort> _indexes = [];
    private readonly List<double> _costs = [];

    public IReadOnlyList<double> Costs => _costs;

    /// <summary>Index of the cost for a word of this frequency followed by another with which it occurs this often.</summary>
    public ushort IndexOf(int wordFrequency, int pairFrequency)
    {
        if (!_indexes.TryGetValue((wordFrequency, pairFrequency), out var index))
        {
            _indexes[(wordFrequency, pairFrequency)] = index = checked((ushort)_costs.Count);
            _costs.Add(Cost(wordFrequency, pairFrequency));
        }

        return index;
    }

    // The order of the operations is that of Lucene, because rounding decides between paths of equal cost.
    private static double Cost(double word, double pair)
    {
        var alone = Smoothing * (1.0 + word) / TotalFrequency;
        var together = (1.0 - Smoothing) * (((1.0 - Tiny) * pair / (1.0 + word)) + Tiny);
        return -PreciseLogarithm.Log(alone + together);
    }
}
