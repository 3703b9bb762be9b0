using System.Text.Json;

namespace EncoderVersusOnnx;

/// <summary>Texts to encode, as token ids, taken from the model's reference lines.</summary>
internal sealed record Workload(int[][] Questions, int[][] Passages)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Questions are the lines of 12 to 32 tokens, passages those of 100 to 167: 129 on the average.</summary>
    public static Workload Read(string modelFolder)
    {
        int[][] texts = [.. File.ReadLines(Path.Combine(modelFolder, "reference.jsonl")).Select(line => JsonSerializer.Deserialize<Line>(line, Json)!.Ids)];
        return new Workload(
            [.. texts.Where(text => text.Length is >= 12 and <= 32)],
            [.. texts.Where(text => text.Length is >= 100 and <= 167).OrderBy(text => text.Length)]);
    }

    public static IReadOnlyList<int[][]> InBatchesOf(int size, int[][] texts) => [.. texts.Chunk(size)];

    public static double MeanLength(int[][] texts) => texts.Average(text => text.Length);

    private sealed record Line(int[] Ids);
}
