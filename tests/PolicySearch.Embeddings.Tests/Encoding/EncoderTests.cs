using PolicySearch.Embeddings.Encoding;

namespace PolicySearch.Embeddings.Tests.Encoding;

public sealed class EncoderTests
{
    public static TheoryData<string> Paths() => [.. InstructionPath.All.Where(path => path.IsSupported).Select(path => path.Name)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Encode_ReferenceTexts_WithinBoundsOfTheInt8Arithmetic(string path)
    {
        var encoder = InstructionPath.All.Single(candidate => candidate.Name == path).Create(DefaultModel.Weights);
        var toInt8 = new List<double>();
        var toFloat = new List<double>();
        foreach (var line in ReferenceLine.All)
        {
            var vector = DefaultModel.Encode(encoder, line.Ids);
            toInt8.Add(Vectors.Cosine(vector, line.Int8));
            toFloat.Add(Vectors.Cosine(vector, line.Float));
        }

        Console.WriteLine($"{path}: int8 {toInt8.Average():F5} {toInt8.Min():F5}, float {toFloat.Average():F5} {toFloat.Min():F5}");
        Assert.All([toInt8, toFloat], cosines =>
        {
            Assert.True(cosines.Average() >= 0.997, $"mean {cosines.Average()}");
            Assert.True(cosines.Min() >= 0.97, $"least {cosines.Min()}");
        });
    }
}
