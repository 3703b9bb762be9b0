using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis.Tests;

public class PorterStemmerTests
{
    /// <summary>Examples from Porter's article, and two of the later rules.</summary>
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("digitizer", "digit")]
    [InlineData("hopefulness", "hope")]
    [InlineData("electriciti", "electr")]
    [InlineData("adoption", "adopt")]
    [InlineData("controlling", "control")]
    [InlineData("rate", "rate")]
    [InlineData("possibly", "possibl")]
    [InlineData("analogy", "analog")]
    [InlineData("is", "is")]
    public void Stem_Word_GivesStem(string word, string stem)
    {
        var letters = word.ToCharArray();
        Assert.Equal(stem, new string(letters, 0, PorterStemmer.Stem(letters)));
    }
}
