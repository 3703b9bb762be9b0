namespace EncoderVersusOnnx;

/// <summary>Two encoders over the same texts: for each batch, the median time of all rounds.</summary>
internal sealed record Comparison(Measurement A, Measurement B)
{
    private const int WarmUpRounds = 2;

    public static Comparison Run(IPeer a, IPeer b, IReadOnlyList<int[][]> batchesOfA, IReadOnlyList<int[][]> batchesOfB, int rounds)
    {
        var (runsOfA, runsOfB) = (new List<Measurement>(), new List<Measurement>());
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            runsOfA.Add(a.Run(batchesOfA));
            runsOfB.Add(b.Run(batchesOfB));
        }

        return new Comparison(MedianOf(runsOfA[WarmUpRounds..]), MedianOf(runsOfB[WarmUpRounds..]));
    }

    /// <summary>Cosines of equal texts' vectors; the batches of both must hold the texts in the same order.</summary>
    public IEnumerable<double> Cosines() => A.Vectors.Zip(B.Vectors, (a, b) => a.Zip(b, (x, y) => (double)x * y).Sum());

    private static Measurement MedianOf(List<Measurement> runs) => new(
        [.. Enumerable.Range(0, runs[0].Seconds.Length).Select(batch => Measurement.MedianOf(runs.Select(run => run.Seconds[batch])))],
        runs[0].Vectors);
}
