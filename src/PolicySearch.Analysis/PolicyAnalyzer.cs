using System.Collections.Concurrent;
using PolicySearch.Analysis.Policy;
using PolicySearch.Analysis.SmartCn;

namespace PolicySearch.Analysis;

/// <summary>
/// The analyser of policy documents: folds the text (<see cref="TextFolder"/>), reads it with SmartCn's dictionary and the
/// words of a <see cref="PolicyLexicon"/>, and cuts nothing at a buffer's end.
/// </summary>
/// <remarks>
/// <para>The words of the lexicon stand in the same lattice as those of the dictionary, so one is taken where it makes the
/// cheaper reading: 和平区 is a word in 天津市和平区, and is none in 保护和平区域.</para>
/// <para>A word of three characters or more, and every word of the lexicon, is followed by its parts: the cheapest reading
/// without itself, the words with which it begins or ends, and their parts. 充电桩 gives 充电桩, 充电, 桩.</para>
/// <para>Positions count characters: each hanzi, each run of letters or digits, each other character takes one (white space
/// takes none), so that words and parts have the same positions however a text is read. A word has the position of its first
/// character; a part at that position has the increment 0. Punctuation takes a position and gives no token.</para>
/// </remarks>
public sealed class PolicyAnalyzer : IAnalyzer
{
    private const int RulesVersion = 1;

    private readonly ConcurrentBag<PolicySegmenter> _segmenters = [];
    private readonly Func<PolicySegmenter> _createSegmenter;

    /// <param name="lexicon">The words beside those of the dictionary.</param>
    /// <param name="mode">Which tokens to give.</param>
    public PolicyAnalyzer(PolicyLexicon lexicon, PolicyTokens mode)
    {
        var compounds = new CompoundTable(Lexicon.Instance, lexicon);
        _createSegmenter = () => new PolicySegmenter(Lexicon.Instance, lexicon, compounds, mode);
        Version = $"policy-{RulesVersion}-{mode.ToString().ToLowerInvariant()}:{Lexicon.Instance.Hash}-{TextFolder.TableHash}-{lexicon.Hash}";
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        if (!_segmenters.TryTake(out var segmenter))
            segmenter = _createSegmenter();
        segmenter.AddTokens(text, tokens);
        _segmenters.Add(segmenter);
    }
}
