namespace PolicySearch.Embeddings.Tests.Transformer;

public sealed class FloatReferenceTests
{
    /// <summary>The sharp test of everything but the rounding: file, tables, layers, attention, norms, projection.</summary>
    [Fact]
    public void Encode_FloatActivations_NearTheFloatModel()
    {
        var encoder = new FloatReferenceEncoder(DefaultModel.Weights);
        var cosines = ReferenceLine.All.AsParallel().Select(line => Vectors.Cosine(encoder.Encode(line.Ids), line.Float)).ToArray();
        Assert.True(cosines.Min() >= 0.998, $"least {cosines.Min()}");
        Assert.True(cosines.Average() >= 0.9995, $"mean {cosines.Average()}");
    }
}
