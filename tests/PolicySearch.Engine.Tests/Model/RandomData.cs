using PolicySearch.Engine.Queries;

namespace PolicySearch.Engine.Tests.Model;

/// <summary>Random documents, queries and filters over small vocabularies, so that everything meets everything.</summary>
internal sealed class RandomData(int seed)
{
    private static readonly string[] Words = ["充电桩", "停车", "落户", "a", "b", "c", "dd", "ee", "长长的词语", "x1", "𠮷野家", "rare"];
    private static readonly string[] Overlaps = ["充电", "停"];
    private static readonly string[] Cities = ["北京", "上海", "包头", "广州"];
    private static readonly string[] Tags = ["t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7"];

    private static readonly string[] Any = [.. Words, .. Overlaps];

    private bool _withoutShares;

    public Random Random { get; } = new(seed);

    public string Id() => $"id-{Random.Next(60)}";

    public string City() => Pick(Cities);

    public ModelDocument Document() => new(
        Id(),
        Text(Random.Next(10) == 0 ? 300 : 25),
        Text(4),
        Some(Cities, 2),
        Some(Tags, 4),
        Random.Next(4) == 0 ? null : Random.Next(-50, 50),
        Vectors());

    public float[][] Vectors() => [.. Enumerable.Range(0, Random.Next(4)).Select(_ => Vector())];

    public float[] Vector() => [.. Enumerable.Range(0, Support.TestSchema.Dimension).Select(_ => Random.NextSingle() - 0.5f)];

    public Query Query(int depth = 2) => Random.Next(depth > 0 ? 8 : 3) switch
    {
        0 or 1 => Term(),
        2 => Phrase(),
        3 or 4 or 5 => Boolean(depth - 1),
        6 => new DisMaxQuery([.. Many(3, () => Query(depth - 1))], Random.Next(2) * 0.3f),
        _ => Random.Next(3) switch
        {
            0 => new MatchAllQuery(Random.Next(1, 4)),
            1 => new FilteredQuery(Query(depth - 1), Filter(1)),
            _ => new BoostQuery(Query(depth - 1), Random.Next(1, 5) * 0.5f),
        },
    };

    public Filter Filter(int depth = 2) => Random.Next(depth > 0 ? 7 : 3) switch
    {
        0 => new KeywordFilter("city", Some(Cities, 2)),
        1 => new KeywordFilter("tag", Some(Tags, 3)),
        2 => new IntegerFilter("date", Bound(), Bound()),
        3 => new AndFilter([.. Many(2, () => Filter(depth - 1))]),
        4 => new OrFilter([.. Many(2, () => Filter(depth - 1))]),
        5 => new NotFilter(Filter(depth - 1)),
        _ => new QueryFilter(QueryWithoutShares(depth - 1)),
    };

    /// <summary>Shares depend on statistics, and these on deleted documents that are not merged away yet.</summary>
    private Query QueryWithoutShares(int depth)
    {
        var before = _withoutShares;
        _withoutShares = true;
        var query = Query(depth);
        _withoutShares = before;
        return query;
    }

    private TermQuery Term() => new(Field(), Pick(Any), Random.Next(1, 4));

    private PhraseQuery Phrase()
    {
        var terms = Many(3, () => Pick(Any));
        var position = 0;
        return new PhraseQuery(Field(), terms, [.. terms.Select(_ => position += Random.Next(3))], Random.Next(1, 3));
    }

    private BooleanQuery Boolean(int depth) => new()
    {
        Must = Random.Next(2) == 0 ? [] : Many(2, () => Query(depth)),
        Should = Many(5, () => Query(depth)),
        MustNot = Random.Next(3) == 0 ? Many(1, () => Query(depth)) : [],
        MinimumShouldMatch = Random.Next(4) == 0 ? Random.Next(4) : 0,
        MinimumShouldWeight = Random.Next(3) == 0 && !_withoutShares ? Random.NextSingle() : 0,
    };

    private string Field() => Random.Next(3) == 0 ? "title" : "body";

    private long? Bound() => Random.Next(3) == 0 ? null : Random.Next(-60, 60);

    /// <summary>Now and then a further word at the same position, never twice the same there.</summary>
    private string Text(int length) => string.Join(' ', Enumerable.Range(0, Random.Next(length + 1)).Select(_ => Random.Next(8) == 0
        ? $"{Pick(Words)} +{Pick(Overlaps)}"
        : Pick(Words)));

    private string Pick(string[] from) => from[Math.Min(Random.Next(from.Length), Random.Next(from.Length))];

    private string[] Some(string[] from, int limit) => [.. Many(limit, () => Pick(from)).Distinct().Take(Random.Next(limit + 1))];

    private List<T> Many<T>(int limit, Func<T> make) => [.. Enumerable.Range(0, Random.Next(1, limit + 1)).Select(_ => make())];
}
