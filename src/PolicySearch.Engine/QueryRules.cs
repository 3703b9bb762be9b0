using PolicySearch.Engine.Queries;

namespace PolicySearch.Engine;

/// <summary>Checks the fields and shapes of queries and filters against the schema before anything is searched.</summary>
internal sealed class QueryRules(FieldRules fields)
{
    public void Check(Query query)
    {
        switch (query)
        {
            case TermQuery term:
                fields.Require(term.Field, FieldKind.Text);
                break;
            case PhraseQuery phrase:
                CheckPhrase(phrase);
                break;
            case BooleanQuery boolean:
                CheckAll([.. boolean.Must, .. boolean.Should, .. boolean.MustNot]);
                break;
            case DisMaxQuery disMax:
                CheckAll(disMax.Parts);
                break;
            case BoostQuery boosted:
                Check(boosted.Query);
                break;
            case FilteredQuery filtered:
                Check(filtered.Query);
                Check(filtered.Filter);
                break;
        }
    }

    public void Check(Filter? filter)
    {
        switch (filter)
        {
            case KeywordFilter keyword:
                fields.Require(keyword.Field, FieldKind.Keyword);
                break;
            case IntegerFilter integer:
                fields.Require(integer.Field, FieldKind.Integer);
                break;
            case QueryFilter matching:
                Check(matching.Query);
                break;
            case AndFilter and:
                CheckAll(and.Filters);
                break;
            case OrFilter or:
                CheckAll(or.Filters);
                break;
            case NotFilter not:
                Check(not.Filter);
                break;
        }
    }

    private void CheckPhrase(PhraseQuery phrase)
    {
        fields.RequirePositions(phrase.Field);
        if (phrase.Terms.Count == 0 || phrase.Terms.Count != phrase.Positions.Count)
            throw new ArgumentException("A phrase needs at least one term, and a position for each.", nameof(phrase));
    }

    private void CheckAll(IReadOnlyList<Query> queries)
    {
        foreach (var query in queries)
            Check(query);
    }

    private void CheckAll(IReadOnlyList<Filter> filters)
    {
        foreach (var filter in filters)
            Check(filter);
    }
}
