using PolicySearch.Analysis.SmartCn;
using Xunit.Abstractions;

namespace PolicySearch.Analysis.Tests;

public sealed class WordLatticeTests(ITestOutputHelper output)
{
    private const int Texts = 3000;

    [Fact]
    public void Words_OfRandomTexts_AreThoseOfThePlainSegmenter()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new RandomText(seed);
        var lattice = new WordLattice(Lexicon.Instance);
        for (var i = 0; i < Texts; i++)
        {
            var text = random.Next();
            var words = lattice.Segment(text).ToArray();
            Assert.Equal(PlainSegmenter.Segment(Lexicon.Instance, text), [.. words.Select(word => (word.Start, word.End))]);
        }
    }
}
