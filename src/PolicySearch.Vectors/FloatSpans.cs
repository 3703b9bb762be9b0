namespace PolicySearch.Vectors;

internal static class FloatSpans
{
    public static float SumOfMagnitudes(this ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += Math.Abs(value);
        return sum;
    }
}
