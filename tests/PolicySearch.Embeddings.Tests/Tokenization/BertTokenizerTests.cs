using PolicySearch.Embeddings.Tokenization;
using PolicySearch.Embeddings.Weights;

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

    private static IEnumerable<int> Ids(string text, int limit = int.MaxValue)
    {
        var pieces = new List<Piece>();
        new BertTokenizer(DefaultModel.Vocabulary).Tokenize(text, pieces, limit);
        return pieces.Select(piece => piece.Id);
    }
}
