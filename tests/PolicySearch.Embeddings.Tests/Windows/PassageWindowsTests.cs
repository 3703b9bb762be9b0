using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Weights;

namespace PolicySearch.Embeddings.Tests.Windows;

public sealed class PassageWindowsTests
{
    private const string Title = "关于印发行动计划的通知";
    private const string Headings = "三、重点任务 （二）便民服务";

    [Fact]
    public void Split_ShortPassage_OneText()
    {
        Assert.Equal([$"{Title} {Headings} 建设充电桩。"], Split(Title, Headings, "建设充电桩。"));
        Assert.Equal([$"{Title} 建设充电桩。"], Split(Title, "", "建设充电桩。"));
        Assert.Equal(["建设充电桩。"], Split("", "", "建设充电桩。"));
        Assert.Equal([Title], Split(Title, "", ""));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData(" ", "\t", "\u200b")]
    public void Split_NothingToEmbed_NoText(string title, string headings, string text) => Assert.Empty(Split(title, headings, text));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void Split_BorderOfTheModel_SecondWindowWhereAPieceIsOver(int over, int windows)
    {
        var prefix = Pieces(Title) + Pieces(Headings);
        Assert.Equal(windows, Split(Title, Headings, new string('国', EncoderShape.MaxPieces - prefix + over)).Count);
    }

    [Fact]
    public void Split_LongPassages_WindowsFitOverlapAndCoverToTheLetter()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var run = 0; run < 300; run++)
        {
            var text = run % 2 == 0 ? RandomText.MakeSentences(random, random.Next(250, 3000)) : RandomText.Make(random, 3000);
            var headings = RandomText.MakeSentences(random, random.Next(1, 60));
            AssertWindows(text, [.. Split(Title, headings, text).Select(window => window[$"{Title} {headings} ".Length..])], seed);
            Assert.All(Split(Title, headings, text), window => Assert.True(Pieces(window) <= EncoderShape.MaxPieces, $"seed {seed}"));
        }
    }

    [Fact]
    public void Split_Sentences_WindowsEndAfterOne()
    {
        var text = string.Concat(Enumerable.Repeat("推动公共服务共建共享，完善跨区域办理机制。", 40));
        var windows = Split("", "", text);
        Assert.True(windows.Count > 3);
        Assert.All(windows, window => Assert.EndsWith("。", window, StringComparison.Ordinal));
        Assert.All(windows, window => Assert.StartsWith("推动", window, StringComparison.Ordinal));
    }

    [Fact]
    public void Split_OneWordWithoutEnd_StillEnds()
    {
        var windows = Split("", "", new string('a', 100_000));
        Assert.Equal([new string('a', 100_000)], windows);
    }

    [Fact]
    public void Split_VeryLongPrefix_HalfOfThePiecesLeftForText()
    {
        var windows = Split(new string('题', 1000), Headings, new string('国', 300));
        Assert.All(windows, window => Assert.StartsWith(new string('题', 127) + " ", window, StringComparison.Ordinal));
        Assert.All(windows, window => Assert.True(Pieces(window) <= EncoderShape.MaxPieces));
        Assert.Equal(127, windows[0].Count(character => character == '国'));
    }

    [Fact]
    public void Split_PrefixOfLongWords_CutBeforeAWord()
    {
        var windows = Split(string.Concat(Enumerable.Repeat("internationalization ", 100)), "", new string('国', 300));
        Assert.All(windows, window => Assert.True(Pieces(window) <= EncoderShape.MaxPieces));
        Assert.All(windows, window => Assert.Contains("internationalization 国", window, StringComparison.Ordinal));
    }

    private static void AssertWindows(string text, string[] windows, int seed)
    {
        var (start, end) = (0, 0);
        foreach (var window in windows)
        {
            var at = text.IndexOf(window, start, StringComparison.Ordinal);
            Assert.True(at >= 0 && at <= end, $"seed {seed}: a gap or a change before {window}");
            (start, end) = (at, at + window.Length);
        }

        Assert.True(end == text.Length, $"seed {seed}: the end is missing");
    }

    private static IReadOnlyList<string> Split(string title, string headings, string text) => DefaultModel.Embedder.Split(title, headings, text);

    private static int Pieces(string text)
    {
        var pieces = new List<Piece>();
        new BertTokenizer(DefaultModel.Vocabulary).Tokenize(text, pieces);
        return pieces.Count;
    }
}
