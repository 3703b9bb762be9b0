using BenchmarkDotNet.Attributes;
using PolicySearch.Analysis;

namespace Micro;

/// <summary>Words of a clause of 87 characters. A shortest path has no vector form: the analyser is its own scalar twin, and Lucene its judge.</summary>
public class Segmentation
{
    private const string Clause =
        "为了规范公共停车场的建设和管理，保障城市交通畅通，根据有关法律、行政法规的规定，结合本市实际，由市住房和城乡建设主管部门会同公安机关交通管理部门制定本办法，自公布之日起施行。";

    private readonly TokenBuffer _tokens = new();

    /// <summary>Makes the input and compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        if (SmartCn() < 20)
            throw new InvalidOperationException("The clause has too few words.");
    }

    /// <summary>Segments the clause.</summary>
    [Benchmark]
    public int SmartCn()
    {
        _tokens.Clear();
        SmartChineseAnalyzer.Instance.Analyze(Clause, _tokens);
        return _tokens.Count;
    }
}
