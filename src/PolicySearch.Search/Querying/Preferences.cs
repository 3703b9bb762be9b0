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
    private readonly QueryPlan _plan;
    private readonly List<Rule> _rules = [];
    private readonly HashSet<PreferenceKind> _met = [];
    private readonly Dictionary<int, LegalRank> _ranks = [];
    private readonly bool _asksForLaws;

    /// <summary>What the query cites and nothing else, for the modes whose order people know beforehand.</summary>
    /// <param name="searcher">The snapshot.</param>
    /// <param name="plan">What the query names.</param>
    /// <param name="cited">Clauses that the query cites, in the order in which they come first.</param>
    public Preferences(IndexSearcher searcher, QueryPlan plan, IReadOnlyList<int> cited)
    {
        (_searcher, _plan) = (searcher, plan);
        if (cited.Count == 0)
            return;
        var boosts = cited.Index().ToDictionary(doc => doc.Item, doc => CitedBoost - (doc.Index * CitedStep));
        _rules.Add(new Rule(PreferenceKind.Citation, doc => boosts.GetValueOrDefault(doc)));
    }

    /// <summary>All that the query prefers.</summary>
    /// <param name="searcher">The snapshot.</param>
    /// <param name="settings">How much each counts.</param>
    /// <param name="request">Its filter by region says more strictly what places say.</param>
    /// <param name="plan">What the query names.</param>
    /// <param name="docs">The candidates, best first.</param>
    /// <param name="cited">Clauses that the query cites, in the order in which they come first.</param>
    public Preferences(IndexSearcher searcher, SearchSettings settings, SearchRequest request, QueryPlan plan, IReadOnlyList<FusedDoc> docs, IReadOnlyList<int> cited)
        : this(searcher, plan, cited)
    {
        if (plan.Places.Count > 0 && request.Cities.Count == 0)
            Prefer(PreferenceKind.Place, settings.PlaceBoost, doc => searcher.GetKeywords(doc, IndexFields.Region).Any(plan.Places.Contains));
        if (plan.Departments.Count > 0 && request.Departments.Count == 0 && !request.Literal)
        {
            Prefer(PreferenceKind.Department, settings.DepartmentBoost, HasDepartment);
            if (plan.Duties.Count > 0)
                Prefer(PreferenceKind.Duty, plan.AsksDutiesOnly ? settings.OnlyDutiesBoost : settings.DutyBoost, HasDuty);
        }

        if (plan.NamedDocuments.Count > 0)
            Prefer(PreferenceKind.Document, settings.DocumentBoost, doc => plan.NamedDocuments.Contains(searcher.GetKeywords(doc, IndexFields.DocumentId)[0]));
        if (plan.AsksWho is { } role)
            Prefer(PreferenceKind.Who, settings.WhoBoost, doc => HasRole(doc, role));
        _asksForLaws = !request.Literal && plan.Places.Count == 0 && request.Cities.Count == 0
            && docs.Take(LawDepth).Any(doc => RankOf(doc.Doc) == LegalRank.Law);
        if (!_asksForLaws)
            return;
        Prefer(PreferenceKind.Law, settings.LawBoost, doc => RankOf(doc) == LegalRank.Law);
        Prefer(PreferenceKind.LocalRule, -settings.LocalRulePenalty, doc => RankOf(doc) == LegalRank.LocalRule);
    }

    /// <summary>Which of them a candidate has met.</summary>
    public IReadOnlyCollection<PreferenceKind> Met => _met;

    /// <summary>The candidates with what is preferred added, best first.</summary>
    public IReadOnlyList<FusedDoc> Order(IReadOnlyList<FusedDoc> docs)
    {
        if (_asksForLaws)
            ReadRanks(docs);
        return FusedDoc.BestFirst([.. docs.Select(Prefer)]);
    }

    /// <summary>What is added to a candidate, and why.</summary>
    public IEnumerable<(PreferenceKind Kind, double Added)> Of(int doc) =>
        _rules.Select(rule => (rule.Kind, rule.AddedTo(doc))).Where(preference => preference.Item2 != 0);

    private void Prefer(PreferenceKind kind, double added, Func<int, bool> meets) => _rules.Add(new Rule(kind, doc => meets(doc) ? added : 0));

    private bool HasDepartment(int doc) => _searcher.GetKeywords(doc, IndexFields.Department).Any(_plan.Departments.Contains);

    /// <summary>Whoever has a duty is a department of the clause, so that this holds only where the other does.</summary>
    private bool HasDuty(int doc)
    {
        var mentions = _searcher.GetKeywords(doc, IndexFields.Mention);
        return _plan.Departments.Any(department => _plan.Duties.Any(role => mentions.Contains(IndexFields.MentionOf(department, role))));
    }

    private bool HasRole(int doc, WhoQuestion asked)
    {
        var roles = _searcher.GetKeywords(doc, IndexFields.Role);
        return asked == WhoQuestion.Anyone ? roles.Count > 0 : roles.Contains(IndexFields.NameOf(DepartmentRole.Lead));
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
        var score = doc.Score;
        foreach (var rule in _rules)
        {
            if (rule.AddedTo(doc.Doc) is not 0 and var added)
            {
                _met.Add(rule.Kind);
                score += added;
            }
        }

        return doc with { Score = score };
    }

    /// <param name="Kind">Why.</param>
    /// <param name="AddedTo">What is added to a candidate's score; 0 where it does not meet this.</param>
    private readonly record struct Rule(PreferenceKind Kind, Func<int, double> AddedTo);
}
