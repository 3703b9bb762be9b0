using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using PolicySearch.Embeddings;

namespace PolicySearch.EmbeddingSources.Tests;

public sealed class OnnxEmbedderTests : IDisposable
{
    private static readonly EmbeddingSourceOptions Options = new() { Threads = 1, BatchSize = 3 };

    private readonly TinyModel _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public async Task Generate_TextsOfManyLengths_AreTheMeansOfTheirOwnPieces()
    {
        var handle = await Open();

        var vectors = await handle.Generator.GenerateAsync(["停车费", "停", "parking 停 PARK", "公", "停车停车停车费费"]);

        AssertVector([2, 4, 5, 6, 3], Mean, vectors[0]);
        AssertVector([2, 4, 3], Mean, vectors[1]);
        AssertVector([2, 7, 8, 4, 7, 3], Mean, vectors[2]);
        AssertVector([2, 1, 3], Mean, vectors[3]);
        AssertVector([2, 4, 5, 4, 5, 4, 5, 6, 6, 3], Mean, vectors[4]);
        Assert.Equal(3, handle.Info.Dimension);
    }

    [Fact]
    public async Task Generate_PoolingOfTheFirstToken_IsThatTokensVector()
    {
        _model.Write("1_Pooling/config.json", new { pooling_mode_cls_token = true, pooling_mode_mean_tokens = false });
        var handle = await Open();

        AssertVector([2], Mean, (await handle.Generator.GenerateAsync(["停车"]))[0]);
    }

    [Fact]
    public async Task Generate_TextLongerThanTheModel_IsCutAndItsWindowsAreNot()
    {
        _model.Write("sentence_bert_config.json", new { max_seq_length = 14 });
        var handle = await Open();
        var text = string.Concat(Enumerable.Repeat("停车费", 20));

        AssertVector([2, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 3], Mean, (await handle.Generator.GenerateAsync([text]))[0]);
        Assert.All(handle.Windows.Split("停", "", text), window => Assert.InRange(window.Length, 3, 13));
    }

    [Fact]
    public async Task Generate_LimitInTheTokenizersFiles_IsKept()
    {
        _model.Write("tokenizer_config.json", new { model_max_length = 5 });
        var handle = await Open();

        AssertVector([2, 4, 5, 6, 3], Mean, (await handle.Generator.GenerateAsync(["停车费停车费"]))[0]);
    }

    [Theory]
    [InlineData("停Parking", new[] { 2, 4, 7, 8, 3 })]
    [InlineData("[CLS]停", new[] { 2, 1, 1, 1, 4, 3 })] // written in a text, it is text
    public async Task Generate_Text_IsCutAsBertDoes(string text, int[] ids)
    {
        var handle = await Open();

        AssertVector(ids, Mean, (await handle.Generator.GenerateAsync([text]))[0]);
    }

    [Fact]
    public async Task Open_Prompts_StandInFrontOfQuestionAndPassage()
    {
        _model.Write("config_sentence_transformers.json", new { prompts = new { query = "问：", document = "文：" } });
        var handle = await Open();

        Assert.Equal("问：", handle.QuestionPrompt);
        Assert.Equal(["文：办法 总则 停车"], handle.Windows.Split("办法", "总则", "停车"));
    }

    [Fact]
    public async Task Open_OtherFiles_GiveAnotherHash()
    {
        var before = (await Open()).Info.Hash;
        _model.Write("1_Pooling/config.json", new { pooling_mode_cls_token = true });

        Assert.NotEqual(before, (await Open()).Info.Hash);
    }

    [Fact]
    public async Task Open_ModelWithAnUnknownInput_NamesIt()
    {
        using var model = new TinyModel("input_ids", "pixel_values");

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => Open(model));

        Assert.Contains("pixel_values", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.onnx", "not a model", "读不了模型")]
    [InlineData("tokenizer.json", "{", "tokenizer.json")]
    [InlineData("tokenizer.json", """{"model": {"type": "BPE", "vocab": {}}}""", "BPE")]
    [InlineData("tokenizer.json", """{"model": {"type": "WordPiece", "vocab": {"a": 0}}}""", "[CLS]")]
    [InlineData("1_Pooling/config.json", """{"pooling_mode_lasttoken": true}""", "池化")]
    public async Task Open_UnfitFile_SaysWhichAndWhy(string name, string content, string expected)
    {
        var file = Path.Combine(_model.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content);

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => Open());

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("tokenizer.json")]
    public async Task Open_MissingFile_SaysWhich(string name)
    {
        File.Delete(Path.Combine(_model.Folder, name));

        var error = await Assert.ThrowsAsync<EmbeddingModelException>(() => Open());

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    private Task<EmbeddingModelHandle> Open() => Open(_model);

    private static Task<EmbeddingModelHandle> Open(TinyModel model)
    {
        Assert.True(EmbeddingSource.TryParse($"onnx:{model.Folder}", out var source));
        return source.OpenAsync(Options);
    }

    /// <summary>The mean of the vectors of pieces, brought to length 1, in double precision.</summary>
    private static double[] Mean(int[] pieces)
    {
        var sums = Enumerable.Range(0, 3).Select(i => pieces.Sum(piece => (double)TinyModel.Vectors[piece][i])).ToArray();
        var length = Math.Sqrt(sums.Sum(sum => sum * sum));
        return [.. sums.Select(sum => sum / length)];
    }

    private static void AssertVector(int[] pieces, Func<int[], double[]> expected, Embedding<float> actual)
    {
        Assert.Equal(1, TensorPrimitives.Norm(actual.Vector.Span), 1e-5f);
        foreach (var (number, wanted) in actual.Vector.ToArray().Zip(expected(pieces)))
            Assert.Equal(wanted, number, 1e-5);
    }
}
