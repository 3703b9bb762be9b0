using BenchmarkDotNet.Attributes;
using PolicySearch.Analysis;
using PolicySearch.Analysis.SmartCn;
using PolicySearch.Analysis.Tests;

namespace Micro;

/// <summary>Words of a clause: the lattice beside its plain twin, and the whole analyser. A shortest path has no vector form; what the lattice gains, it gains by its trie and its order.</summary>
public class Segmentation
{
    private const string Clause =
        "为了规范公共停车场的建设和管理，保障城市交通畅通，根据有关法律、行政法规的规定，结合本市实际，由市住房和城乡建设主管部门会同公安机关交通管理部门制定本办法，自公布之日起施行。";

    private readonly WordLattice _lattice = new(Lexicon.Instance);
    private readonly TokenBuffer _tokens = new();
    private readonly string _sentence = Clause;

    /// <summary>Compares kernel and twin.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (int Start, int End)[] words = [.. _lattice.Segment(Clause).ToArray().Select(word => (word.Start, word.End))];
        Twins.AssertEqual<(int Start, int End)>(words, [.. PlainSegmenter.Segment(Lexicon.Instance, Clause)]);
    }

    /// <summary>The plain twin.</summary>
    [Benchmark(Baseline = true)]
    public int Plain() => PlainSegmenter.Segment(Lexicon.Instance, _sentence).Count;

    /// <summary>The lattice.</summary>
    [Benchmark]
    public int Lattice() => _lattice.Segment(_sentence).Length;

    /// <summary>The analyser: sentences, lattice, terms.</summary>
    [Benchmark]
    public int SmartCn()
    {
        _tokens.Clear();
        SmartChineseAnalyzer.Instance.Analyze(Clause, _tokens);
        return _tokens.Count;
    }
}
