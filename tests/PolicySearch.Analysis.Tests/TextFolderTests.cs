using System.Text;
using Xunit.Abstractions;

namespace PolicySearch.Analysis.Tests;

public class TextFolderTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("充電樁建設", "充电桩建设")]
    [InlineData("發展改革委", "发展改革委")]
    [InlineData("Ｐａｒｋｉｎｇ２０２５", "parking2025")]
    [InlineData("（一）、《通知》！：", "（一）、《通知》！：")]
    [InlineData("乾隆年間，餅乾", "乾隆年间，饼干")]
    [InlineData("瞭解頭髮發展", "了解头发发展")]
    [InlineData("㠣", "𫵷")]
    [InlineData("", "")]
    [InlineData("\ud83d\ude00\ud800", "\ud83d\ude00\ud800")]
    public void Fold_Text_GivesFoldedForm(string text, string folded) => Assert.Equal(folded, TextFolder.Fold(text));

    [Fact]
    public void Simplify_Text_KeepsWidthAndCase() => Assert.Equal("Ａbc 国务院", TextFolder.Simplify("Ａbc 國務院"));

    [Fact]
    public void Fold_SimplifiedTextWithPhraseOfOtherMeaning_StaysAsItIs() => Assert.Equal("破坏土壤", TextFolder.Fold("破坏土壤"));

    [Fact]
    public void Fold_CharacterThatGrows_MapsBothHalvesToIt()
    {
        var folded = TextFolder.Fold("中㠣国".AsSpan());
        Assert.Equal("中𫵷国", folded.ToString());
        Assert.Equal([0, 1, 1, 2], Enumerable.Range(0, 4).Select(folded.OriginalStart));
        Assert.Equal([1, 2, 2, 3], Enumerable.Range(1, 4).Select(folded.OriginalEnd));
    }

    [Fact]
    public void Fold_TextAfterOther_DoesNotDependOnIt()
    {
        var folded = new FoldedText();
        TextFolder.Fold("㠣㠣㠣㠣", folded);
        TextFolder.Fold("中国", folded);
        Assert.Equal(1, folded.OriginalStart(1));
        Assert.Equal("中国", folded.ToString());
    }

    [Fact]
    public void Fold_RandomText_MapsInOrderAndCutsNoPair()
    {
        const int Seed = 20261;
        output.WriteLine($"seed {Seed}");
        var random = new RandomText(Seed);
        for (var round = 0; round < 3000; round++)
        {
            var text = random.Next();
            var folded = TextFolder.Fold(text.AsSpan());
            var (start, end) = (0, 0);
            for (var i = 0; i < folded.Text.Length; i++)
            {
                Assert.InRange(folded.OriginalStart(i), start, text.Length);
                Assert.InRange(folded.OriginalEnd(i + 1), Math.Max(end, folded.OriginalStart(i) + 1), text.Length);
                (start, end) = (folded.OriginalStart(i), folded.OriginalEnd(i + 1));
            }

            Assert.Equal(text.Length, folded.OriginalEnd(folded.Text.Length));
            Assert.Equal(folded.ToString(), TextFolder.Fold(text));
        }
    }

    [Fact]
    public void Fold_RandomTextRuneByRune_AgreesWithPlainModel()
    {
        const int Seed = 20262;
        output.WriteLine($"seed {Seed}");
        var random = new RandomText(Seed);
        var table = EmbeddedData.OpenText("traditional-simplified.tsv").ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToDictionary(pair => pair[0], pair => pair[1]);
        for (var round = 0; round < 1000; round++)
        {
            var text = random.Next();
            Assert.Equal(FoldPlainly(text, table), TextFolder.Fold(text));
        }
    }

    /// <summary>The longest entry of the table at each place, else one character by itself.</summary>
    private static string FoldPlainly(string text, Dictionary<string, string> table)
    {
        var folded = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var length = Enumerable.Range(1, Math.Min(12, text.Length - i)).LastOrDefault(count => table.ContainsKey(text.Substring(i, count)));
            if (length > 0)
            {
                folded.Append(table[text.Substring(i, length)]);
                i += length;
                continue;
            }

            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text, i);
            folded.Append(isPair ? Rune.ToLowerInvariant(new Rune(text[i], text[i + 1])).ToString() : Lower(text[i]));
            i += isPair ? 2 : 1;
        }

        return folded.ToString();
    }

    private static string Lower(char c)
    {
        var narrow = char.IsLetterOrDigit(c) && c is >= '\uff10' and <= '\uff5a' ? (char)(c - 0xfee0) : c;
        return char.ToLowerInvariant(narrow).ToString();
    }
}
