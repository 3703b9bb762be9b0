using PolicySearch.Analysis;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>Asks for the pairs of Chinese characters of a question: they are found where segmentation reads question and clause differently.</summary>
internal static class CharacterPairs
{
    private static readonly QueryTerms Pairs = new(BigramAnalyzer.Instance);

    /// <summary>The query; null where the question has no pair.</summary>
    /// <param name="folded">The question.</param>
    /// <param name="words">Its words; pairs that touch one that says nothing of the matter are left out.</param>
    public static Query? Of(string folded, TermSequence words)
    {
        var telling = folded.ToCharArray();
        foreach (var (term, range) in words.Terms.Zip(words.Ranges))
        {
            if (QueryStopWords.Contains(term))
                telling.AsSpan(range.Start, range.Length).Fill(' ');
        }

        Query[] pairs = [.. Pairs.Analyze(telling).Terms.CountBy(pair => pair).Select(pair => new TermQuery(IndexFields.Pairs, pair.Key, pair.Value))];
        return pairs.Length == 0 ? null : new BooleanQuery { Should = pairs };
    }
}
