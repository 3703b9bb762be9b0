using PolicySearch.Evaluation.Retrieval;
using PolicySearch.Testing;

namespace PolicySearch.Evaluation.Tests.Retrieval;

public sealed class RunFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compare_TwoRuns_NamesGainsAndLossesAndTheMeans()
    {
        var judgements = Write("qrels.txt", "q1 0 a 1", "q2 0 b 1", "q2 0 b2 1", "q3 0 c 0");
        var before = Write("before.run", "q1 Q0 a 1 0.9 hybrid", "q2 Q0 x 1 0.9 hybrid", "q2 Q0 b2 2 0.8 hybrid");
        var after = Write("after.run", "q1 Q0 x 1 0.9 hybrid", "q2 Q0 b 1 0.9 hybrid");

        string[] lines = [.. RunComparison.Read(before, after, judgements).Lines()];

        Assert.Equal("loss q1 nDCG@10 1.000 0.000 rank 1 0", lines[0]);
        Assert.Equal("gain q2 nDCG@10 0.631 1.000 rank 2 1", lines[1]);
        Assert.Equal("questions 2 test paired-randomisation permutations 100000", lines[2]);
        Assert.StartsWith("nDCG@10 A 0.815 B 0.500 difference -0.315 gains 1 losses 1 p ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_WithoutJudgementsGiven_TakesThoseBesideEachRun()
    {
        Write("qrels.txt", "q1 0 a 1");
        var run = Write("hybrid.run", "q1 Q0 a 1 0.9 hybrid");

        Assert.Contains("nDCG@10 A 1.000 B 1.000 difference 0.000 gains 0 losses 0 p 1.0000", RunComparison.Read(run, run).Lines());
    }

    [Fact]
    public void ReadRun_LineOfAnotherForm_SaysWhich()
    {
        var run = Write("broken.run", "q1 Q0 a 1 0.9 hybrid", "q1 a");

        Assert.Contains("第 2 行", Assert.Throws<InvalidDataException>(() => RunFile.ReadRun(run)).Message, StringComparison.Ordinal);
    }

    private string Write(string name, params string[] lines) => _folder.Write(name, string.Join('\n', lines));
}
