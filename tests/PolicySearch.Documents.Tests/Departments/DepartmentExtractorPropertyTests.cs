using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace PolicySearch.Documents.Tests.Departments;

public class DepartmentExtractorPropertyTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "市", "省", "区", "县", "自治区", "国家", "各", "有关", "财政局", "教育厅", "发展改革委", "市场监管局", "人民政府", "管委会", "公司", "办公室", "部门", "单位",
        "牵头", "配合", "负责", "落实", "会同", "按职责分工", "责任单位：", "牵头单位:", "等", "和", "及", "由", "以下", "为", "第一", "逗号前", "其余", "下同",
        "、", "，", ",", "；", "。", "（", "）", "(", ")", "〔", "〕", "【", " ", "\n", "\r\n", "\t", "：", "|", "“", "2025年", "發展", "稅務", "abc", "\uD83D", "\uDE00", "𠮷", "\0",
    ];

    [Fact]
    public void Extract_RandomText_NeverFailsAndRangesAreTrue()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++)
            CheckRanges(RandomText(random));
    }

    [Theory]
    [InlineData("（")]
    [InlineData("）")]
    [InlineData("（）")]
    [InlineData("（（）")]
    [InlineData("（责任单位：")]
    [InlineData("（市财政局）")]
    [InlineData("（市财政局、")]
    [InlineData("市财政局和")]
    [InlineData("市财政局、")]
    [InlineData("为 ")]
    [InlineData("各区、")]
    [InlineData("。市")]
    [InlineData("”市财政局牵头，")]
    [InlineData("|")]
    [InlineData("会同等")]
    public void Extract_HostileRepetition_TakesLinearTime(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 50_000 / piece.Length).ToString();
        var watch = Stopwatch.StartNew();

        CheckRanges(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{piece}: {watch.Elapsed}");
    }

    [Fact]
    public void Extract_DeepNesting_TakesLinearTime()
    {
        var text = new string('（', 20_000) + "市财政局" + new string('）', 20_000);
        var watch = Stopwatch.StartNew();

        CheckRanges(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static void CheckRanges(string text)
    {
        var end = 0;
        foreach (var note in NoteNotation.Notes(text))
        {
            Assert.True(note.Range.Start >= end);
            end = note.Range.End;
            Assert.Equal(text.Substring(note.Range.Start, note.Range.Length), note.Text);
            Assert.NotEmpty(note.Mentions);
            foreach (var mention in note.Mentions)
            {
                Assert.InRange(mention.Range.Start, note.Range.Start, note.Range.End);
                Assert.InRange(mention.Range.End, note.Range.Start, note.Range.End);
                Assert.Equal(text.Substring(mention.Range.Start, mention.Range.Length), mention.Name);
                Assert.NotEmpty(mention.Canonical);
            }
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 60); count > 0; count--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
