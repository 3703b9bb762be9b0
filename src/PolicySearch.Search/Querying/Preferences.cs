using PolicySearch.Documents.Model;
using PolicySearch.Engine;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>
/// What the query prefers beside its words and its meaning, added to the fused score: places and departments that it names, clauses that name who
/// answers for a matter where it asks for that, what it cites, laws of the nation where it names no place. <see cref="SearchRequest.Literal"/> takes all back.
/// </summary>
internal sealed class Preferences
{
    /// <summary>Laws come first only where one is among so many first candidates: rules of a place are not behind notices.</summary>
    private const int LawDepth = 20;

    /// <summary>More than all else can add up to.</summary>
    private const double CitedBoost = 1000;
    private const double CitedStep = 4;

    private readonly IndexSearcher _searcher;
    private readonly SearchSettings _settings;
    private readonly QueryPlan _plan;
    private readonly HashSet<PreferenceKind> _met = [];
    private readonly Dictionary<int, LegalRank> _ranks = [];
    private readonly Dictionary<int, double> _cited;
    private readonly bool _asksForPlaces;
    private readonly bool _asksForDepartments;
    private readonly bool _asksForLaws;
    private readonly WhoQuestion? _asksWho;

    /// <summary>What the query cites and nothing else, for the modes whose order people know beforehand.</summary>
    /// <param name="searcher">The snapshot.</param>
    /// <param name="settings">How much each counts.</param>
    /// <param name="plan">What the query names.</param>
    /// <param name="cited">Clauses that the query cites, in the order in which they come first.</param>
    public Preferences(IndexSearcher searcher, SearchSettings settings, QueryPlan plan, IReadOnlyList<int> cited)
    {
        (_searcher, _settings, _plan) = (searcher, settings, plan);
        _cited = cited.Index().ToDictionary(doc => doc.Item, doc => CitedBoost - (doc.Index * CitedStep));
    }

    /// <summary>All that the query prefers.</summary>
    /// <param name="searcher">The snapshot.</param>
    /// <param name="settings">How much each counts.</param>
    /// <param name="request">Its filter by region says more strictly what places say.</param>
    /// <param name="plan">What the query names.</param>
    /// <param name="docs">The candidates, best first.</param>
    /// <param name="cited">Clauses that the query cites, in the order in which they come first.</param>
    public Preferences(IndexSearcher searcher, SearchSettings settings, SearchRequest request, QueryPlan plan, IReadOnlyList<FusedDoc> docs, IReadOnlyList<int> cited)
        : this(searcher, settings, plan, cited)
    {
        _asksForPlaces = plan.Places.Count > 0 && request.Cities.Count == 0;
        _asksForDepartments = plan.Departments.Count > 0 && request.Departments.Count == 0 && !request.Literal;
        _asksWho = plan.AsksWho;
        _asksForLaws = !request.Literal && plan.Places.Count == 0 && request.Cities.Count == 0
            && docs.Take(LawDepth).Any(doc => RankOf(doc.Doc) == LegalRank.Law);
    }

    /// <summary>Which of them a candidate has met.</summary>
    public IReadOnlyCollection<PreferenceKind> Met => _met;

    /// <summary>The candidates with what is preferred added, best first.</summary>
    public IReadOnlyList<FusedDoc> Order(IReadOnlyList<FusedDoc> docs)
    {
        if (_asksForLaws)
            ReadRanks(docs);
        return [.. docs.Select(Prefer).OrderByDescending(doc => doc.Score).ThenBy(doc => doc.Doc)];
    }

    /// <summary>What is added to a candidate, and why.</summary>
    public IEnumerable<(PreferenceKind Kind, double Added)> Of(int doc)
    {
        if (_cited.TryGetValue(doc, out var boost))
            yield return (PreferenceKind.Citation, boost);
        if (_asksForPlaces && _searcher.GetKeywords(doc, IndexFields.Region).Any(_plan.Places.Contains))
            yield return (PreferenceKind.Place, _settings.PlaceBoost);
        if (_asksForDepartments && _searcher.GetKeywords(doc, IndexFields.Department).Any(_plan.Departments.Contains))
        {
            yield return (PreferenceKind.Department, _settings.DepartmentBoost);
            if (_plan.Duties.Count > 0 && HasDuty(doc))
                yield return (PreferenceKind.Duty, _settings.DutyBoost);
        }

        if (_plan.NamedDocuments.Count > 0 && _plan.NamedDocuments.Contains(_searcher.GetKeywords(doc, IndexFields.DocumentId)[0]))
            yield return (PreferenceKind.Document, _settings.DocumentBoost);
        if (_asksWho is { } role && _searcher.GetKeywords(doc, IndexFields.Role) is { Count: > 0 } roles && (role == WhoQuestion.Anyone || roles.Contains(IndexFields.NameOf(DepartmentRole.Lead))))
            yield return (PreferenceKind.Who, _settings.WhoBoost);
        if (!_asksForLaws)
            yield break;
        var rank = RankOf(doc);
        if (rank == LegalRank.Law)
            yield return (PreferenceKind.Law, _settings.LawBoost);
        else if (rank == LegalRank.LocalRule)
            yield return (PreferenceKind.LocalRule, -_settings.LocalRulePenalty);
    }

    private bool HasDuty(int doc)
    {
        var mentions = _searcher.GetKeywords(doc, IndexFields.Mention);
        return _plan.Departments.Any(department => _plan.Duties.Any(role => mentions.Contains(IndexFields.MentionOf(department, role))));
    }

    private LegalRank RankOf(int doc) => _ranks.TryGetValue(doc, out var rank) ? rank : (LegalRank)(_searcher.GetInteger(doc, IndexFields.LegalRank) ?? 0);

    private void ReadRanks(IReadOnlyList<FusedDoc> docs)
    {
        int[] unread = [.. docs.Select(doc => doc.Doc).Where(doc => !_ranks.ContainsKey(doc))];
        foreach (var (doc, rank) in unread.Zip(_searcher.GetIntegers(unread, IndexFields.LegalRank)))
            _ranks[doc] = (LegalRank)(rank ?? 0);
    }

    private FusedDoc Prefer(FusedDoc doc)
    {
        foreach (var (kind, added) in Of(doc.Doc).Where(preference => preference.Added != 0))
        {
            _met.Add(kind);
            doc = doc with { Score = doc.Score + added };
        }

        return doc;
    }
}
