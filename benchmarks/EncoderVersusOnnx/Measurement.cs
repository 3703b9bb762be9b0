namespace EncoderVersusOnnx;

/// <summary>What one run over a workload gave.</summary>
/// <param name="Seconds">Time of each batch.</param>
/// <param name="Vectors">A vector for each text, in the order of the batches.</param>
internal sealed record Measurement(double[] Seconds, float[][] Vectors)
{
    public double Total => Seconds.Sum();

    public double Median => MedianOf(Seconds);

    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
