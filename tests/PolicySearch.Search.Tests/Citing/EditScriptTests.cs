using PolicySearch.Search.Citing.Quotations;

namespace PolicySearch.Search.Tests.Citing;

public sealed class EditScriptTests
{
    private const string Letters = "甲乙丙丁";

    [Fact]
    public void FindNearest_Random_IsAsNearAsAnyStretch()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var (pattern, text) = (Word(random, 1, 8), Word(random, 0, 14));
            var (distance, start, end) = EditScript.FindNearest(pattern, text);
            var best = Enumerable.Range(0, text.Length + 1)
                .SelectMany(from => Enumerable.Range(from, text.Length - from + 1).Select(to => Distance(pattern, text[from..to]))).Min();
            Assert.True(distance == best && Distance(pattern, text[start..end]) == best, $"seed {seed}: {pattern} in {text}");
        }
    }

    [Fact]
    public void Compare_Random_EditsMakeTheTextOutOfThePattern()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var (pattern, text) = (Word(random, 0, 10), Word(random, 0, 10));
            var edits = EditScript.Compare(pattern, text);
            var (made, at) = ("", 0);
            foreach (var (from, to) in edits)
            {
                made += pattern[at..from.Start] + text[to];
                at = from.End.Value;
            }

            Assert.True(made + pattern[at..] == text, $"seed {seed}: {pattern} and {text}");
            Assert.True(
                edits.Sum(edit => Math.Max(edit.Pattern.End.Value - edit.Pattern.Start.Value, edit.Text.End.Value - edit.Text.Start.Value)) <= Distance(pattern, text) * 2,
                $"seed {seed}: {pattern} and {text}");
        }
    }

    private static string Word(Random random, int least, int most) =>
        new([.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Letters[random.Next(Letters.Length)])]);

    /// <summary>Edit distance, row by row.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return Math.Max(a.Length, b.Length);
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var before = row.ToArray();
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        }

        return row[^1];
    }
}
