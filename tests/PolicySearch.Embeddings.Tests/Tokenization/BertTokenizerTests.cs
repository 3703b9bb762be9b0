using System.Text.Json;
using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Weights;
using PolicySearch.Testing;

namespace PolicySearch.Embeddings.Tests.Tokenization;

public sealed class BertTokenizerTests
{
    [Fact]
    public void Tokenize_ReferenceTexts_EqualReferenceIds()
    {
        Assert.Equal(214, ReferenceLine.All.Count);
        foreach (var line in ReferenceLine.All)
            Assert.Equal(line.Ids[1..^1], Ids(line.Text, EncoderShape.MaxPieces));
    }

    [Fact]
    public void Tokenize_RandomTexts_EqualIdsOfAnotherImplementation()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "golden", "embeddings", "tokens.jsonl"));
        Assert.True(lines.Length > 500);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var ids = json.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32());
            Assert.Equal(ids.ToArray()[1..^1], Ids(json.RootElement.GetProperty("text").GetString()!));
        }
    }

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\uFFFDb", "ab")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("a\uD800b", "ab")]
    [InlineData("a\uE000b", "ab")]
    [InlineData("a\u0085b", "ab")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u3000b", "a b")]
    [InlineData("a\u2028b", "a b")]
    [InlineData("POLICY", "policy")]
    [InlineData("İ", "i\u0307")]
    [InlineData("国家", "国 家")]
    [InlineData("a𠀀b", "a 𠀀 b")]
    [InlineData("[CLS]", "[ cls ]")]
    [InlineData("a_b", "a _ b")]
    public void Tokenize_TwoSpellings_SameIds(string text, string other) => Assert.Equal(Ids(other), Ids(text));

    [Fact]
    public void Tokenize_NamesOfSpecialPieces_OrdinaryText()
    {
        var vocabulary = DefaultModel.Vocabulary;
        Assert.DoesNotContain(vocabulary.Start, Ids("[CLS] [SEP] [UNK]"));
        Assert.DoesNotContain(vocabulary.End, Ids("[CLS] [SEP] [UNK]"));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(100_000, true)]
    public void Tokenize_LongWord_UnknownBeyondHundredCodePoints(int length, bool isUnknown)
    {
        var ids = Ids(new string('a', length));
        Assert.Equal(isUnknown, ids.SequenceEqual([DefaultModel.Vocabulary.Unknown]));
    }

    [Fact]
    public void Tokenize_LongWordBeyondBmp_CountsCodePoints()
    {
        // 𝒂 is a letter of two code units: a hundred of them make one unknown word by its parts, as many more by its length.
        Assert.Equal([DefaultModel.Vocabulary.Unknown], Ids(string.Concat(Enumerable.Repeat("𝒂", 100))));
        Assert.Equal([DefaultModel.Vocabulary.Unknown], Ids(string.Concat(Enumerable.Repeat("𝒂", 101))));
    }

    [Fact]
    public void Tokenize_Limit_FirstPiecesOnly()
    {
        const string text = "internationalization 国家 internationalization";
        var all = Ids(text);
        for (var limit = 0; limit <= all.Length; limit++)
            Assert.Equal(all[..limit], Ids(text, limit));
    }

    [Fact]
    public void Tokenize_RandomTexts_PiecesLieInTheTextInOrder()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var run = 0; run < 2000; run++)
        {
            var text = RandomText.Make(random, 60);
            var end = 0;
            foreach (var piece in Pieces(text))
            {
                Assert.True(piece.Start >= (piece.StartsWord ? end : 0) && piece.End > piece.Start && piece.End <= text.Length, $"seed {seed}, {text}");
                end = piece.End;
            }
        }
    }

    [Fact]
    public void Tokenize_Word_PiecesSpellIt()
    {
        const string text = " Internationalization，GDP增长";
        var spelled = Pieces(text).Select(piece => text[piece.Start..piece.End]);
        Assert.Equal("Internationalization，GDP增长", string.Concat(spelled));
        Assert.True(Pieces(text)[0].StartsWord);
        Assert.False(Pieces(text)[1].StartsWord);
    }

    private static List<Piece> Pieces(string text, int limit = int.MaxValue)
    {
        var pieces = new List<Piece>();
        new BertTokenizer(DefaultModel.Vocabulary).Tokenize(text, pieces, limit);
        return pieces;
    }

    private static int[] Ids(string text, int limit = int.MaxValue) => [.. Pieces(text, limit).Select(piece => piece.Id)];
}
