using PolicySearch.Engine.Queries;

namespace PolicySearch.Engine.Scoring;

/// <summary>Turns queries into weights.</summary>
internal sealed class QueryWeigher(IndexStatistics statistics)
{
    public Weight Weigh(Query query, float boost = 1f) => query switch
    {
        TermQuery term => new TermWeight(term, boost, statistics),
        PhraseQuery { Terms.Count: 1 } phrase => Weigh(new TermQuery(phrase.Field, phrase.Terms[0], phrase.Boost), boost),
        PhraseQuery phrase => new PhraseWeight(phrase, boost, statistics),
        BooleanQuery boolean => new BooleanWeight(boolean, part => Weigh(part, boost)),
        DisMaxQuery disMax => new DisMaxWeight(disMax, part => Weigh(part, boost)),
        MatchAllQuery all => new MatchAllWeight(boost * all.Score),
        FilteredQuery filtered => new FilteredWeight(Weigh(filtered.Query, boost), filtered.Filter, this),
        BoostQuery boosted => Weigh(boosted.Query, boost * boosted.Boost),
        _ => throw new ArgumentException($"There is no query of type {query.GetType().Name}.", nameof(query)),
    };
}
