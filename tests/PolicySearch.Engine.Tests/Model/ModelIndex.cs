using PolicySearch.Engine.Queries;

namespace PolicySearch.Engine.Tests.Model;

/// <summary>The judge of the engine: documents in a list, every question answered by looking at each.</summary>
internal sealed class ModelIndex
{
    private readonly List<ModelDocument> _documents = [];

    public IReadOnlyList<ModelDocument> Documents => _documents;

    public void Add(ModelDocument document)
    {
        Delete(document.Id);
        _documents.Add(document);
    }

    public void Delete(string id) => _documents.RemoveAll(document => document.Id == id);

    public void DeleteByCity(string city) => _documents.RemoveAll(document => document.Cities.Contains(city));

    public void Clear() => _documents.Clear();

    public void UpdateVectors(string id, float[][] vectors)
    {
        var index = _documents.FindIndex(document => document.Id == id);
        if (index >= 0)
            _documents[index] = _documents[index] with { Vectors = vectors };
    }

    public ModelIndex Clone()
    {
        var clone = new ModelIndex();
        clone._documents.AddRange(_documents);
        return clone;
    }

    /// <summary>Score of every matching document, in the order in which they were added.</summary>
    public List<(string Id, double Score)> Search(Query query, Filter? filter = null) =>
    [
        .. _documents
            .Where(document => filter is null || Passes(filter, document))
            .Select(document => (document.Id, Score: Score(query, document)))
            .Where(hit => hit.Score is not null)
            .Select(hit => (hit.Id, hit.Score!.Value)),
    ];

    /// <summary>Best cosine of each document that has vectors.</summary>
    public List<(string Id, double Score)> SearchVectors(float[] query, Filter? filter) =>
    [
        .. _documents
            .Where(document => document.Vectors.Length > 0 && (filter is null || Passes(filter, document)))
            .Select(document => (document.Id, document.Vectors.Max(vector => Cosine(query, vector)))),
    ];

    public bool Passes(Filter filter, ModelDocument document) => filter switch
    {
        KeywordFilter { Field: "city" } keyword => keyword.Values.Any(document.Cities.Contains),
        KeywordFilter keyword => keyword.Values.Any(document.Tags.Contains),
        IntegerFilter integer => document.Date >= (integer.Min ?? long.MinValue) && document.Date <= (integer.Max ?? long.MaxValue),
        AndFilter and => and.Filters.All(part => Passes(part, document)),
        OrFilter or => or.Filters.Any(part => Passes(part, document)),
        NotFilter not => !Passes(not.Filter, document),
        QueryFilter matching => Score(matching.Query, document) is not null,
        _ => throw new NotSupportedException(),
    };

    /// <summary>Null where the document does not match.</summary>
    public double? Score(Query query, ModelDocument document, double boost = 1) => query switch
    {
        TermQuery term => Bm25(term.Field, [term.Term], boost * term.Boost, Occurrences(document, term.Field, [term.Term], [0]), document),
        PhraseQuery phrase => Bm25(
            phrase.Field, phrase.Terms, boost * phrase.Boost, Occurrences(document, phrase.Field, phrase.Terms, phrase.Positions), document),
        BooleanQuery boolean => ScoreBoolean(boolean, document, boost),
        DisMaxQuery disMax => ScoreDisMax(disMax, document, boost),
        MatchAllQuery all => boost * all.Score,
        FilteredQuery filtered => Passes(filtered.Filter, document) ? Score(filtered.Query, document, boost) : null,
        BoostQuery boosted => Score(boosted.Query, document, boost * boosted.Boost),
        _ => throw new NotSupportedException(),
    };

    private double? ScoreBoolean(BooleanQuery query, ModelDocument document, double boost)
    {
        var must = query.Must.Select(part => Score(part, document, boost)).ToList();
        var should = query.Should.Select(part => Score(part, document, boost)).ToList();
        var matched = should.Count(score => score is not null);
        var share = query.Should.Where((_, i) => should[i] is not null).Sum(part => Share(part, boost));
        var enough = matched >= Math.Max(query.MinimumShouldMatch, query.Must.Count == 0 ? 1 : 0)
            && share >= query.Should.Sum(part => Share(part, boost)) * query.MinimumShouldWeight - 1e-6;
        if (must.Contains(null) || !enough || query.MustNot.Any(part => Score(part, document) is not null))
            return null;
        return must.Concat(should).Sum(score => score ?? 0);
    }

    private double? ScoreDisMax(DisMaxQuery query, ModelDocument document, double boost)
    {
        var scores = query.Parts.Select(part => Score(part, document, boost)).OfType<double>().ToList();
        return scores.Count == 0 ? null : scores.Max() + ((scores.Sum() - scores.Max()) * query.TieBreaker);
    }

    private double Share(Query query, double boost) => query switch
    {
        TermQuery term => boost * term.Boost * Idf(term.Field, term.Term),
        PhraseQuery phrase => phrase.Terms.Any(term => DocFreq(phrase.Field, term) == 0)
            ? 0
            : boost * phrase.Boost * phrase.Terms.Sum(term => Idf(phrase.Field, term)),
        BooleanQuery boolean => boolean.Must.Concat(boolean.Should).Sum(part => Share(part, boost)),
        DisMaxQuery disMax => disMax.Parts.Select(part => Share(part, boost)).DefaultIfEmpty().Max(),
        MatchAllQuery all => boost * all.Score,
        FilteredQuery filtered => Share(filtered.Query, boost),
        BoostQuery boosted => Share(boosted.Query, boost * boosted.Boost),
        _ => throw new NotSupportedException(),
    };

    private double? Bm25(string field, IReadOnlyList<string> terms, double boost, int freq, ModelDocument document)
    {
        if (freq == 0)
            return null;
        var having = _documents.Where(other => other.Tokens(field).Count > 0).ToList();
        var average = having.Sum(other => (double)other.Tokens(field).Count) / having.Count;
        var norm = 1.2 * (1 - 0.75 + (0.75 * RoundedLength(document.Length(field)) / average));
        return boost * terms.Sum(term => Idf(field, term)) * freq / (freq + norm);
    }

    /// <summary>What one byte with four significant bits makes of a length: exact below 40, then steps of 2, 4, 8 …</summary>
    private static int RoundedLength(int length)
    {
        if (length < 40)
            return length;
        var step = 2;
        while (length - 24 >= step * 16)
            step *= 2;
        return 24 + ((length - 24) / step * step);
    }

    private double Idf(string field, string term)
    {
        var docFreq = DocFreq(field, term);
        var docCount = _documents.Count(other => other.Tokens(field).Count > 0);
        return docFreq == 0 ? 0 : Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));
    }

    private int DocFreq(string field, string term) =>
        _documents.Count(document => document.Tokens(field).Any(token => token.Term == term));

    private static int Occurrences(ModelDocument document, string field, IReadOnlyList<string> terms, IReadOnlyList<int> positions)
    {
        var tokens = document.Tokens(field);
        var all = tokens.ToHashSet();
        return tokens.Count(first => first.Term == terms[0]
            && terms.Select((term, i) => (term, first.Position + positions[i] - positions[0])).All(all.Contains));
    }

    public static double Cosine(float[] a, float[] b)
    {
        var dot = a.Zip(b, (x, y) => (double)x * y).Sum();
        var norms = Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
        return norms == 0 ? 0 : dot / norms;
    }
}
