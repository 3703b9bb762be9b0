using PolicySearch.Analysis;
using PolicySearch.Documents.Model;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>
/// Turns a parsed query into a plan. A name of a department among the words becomes any of its forms, each as a whole phrase:
/// forms hold ordinary words (发展, 委员会), which must not match one by one.
/// </summary>
/// <param name="all">Gives every term that the index holds, words of the lexicon with their parts.</param>
/// <param name="words">Gives the longest words only, with the positions of <paramref name="all"/>.</param>
/// <param name="departments">Finds names of departments.</param>
/// <param name="settings">How much parts of compound words and official terms count.</param>
/// <param name="named">Finds the documents that a folded query with these words names; null for none.</param>
internal sealed class QueryPlanner(
    IAnalyzer all, IAnalyzer words, DepartmentFinder departments, SearchSettings settings, Func<string, IReadOnlyList<TextRange>, IReadOnlyList<string>>? named = null)
{
    /// <summary>The name of something has at most so many words; longer queries are questions.</summary>
    private const int MostNameWords = 12;

    private readonly QueryTerms _all = new(all);
    private readonly QueryTerms _words = new(words);

    /// <summary>Makes the plan.</summary>
    /// <param name="query">The query.</param>
    /// <param name="literal">True to look for what is written alone: no official terms, no places.</param>
    /// <param name="mode">
    /// By words alone, a word is looked for as everything that the index may have read instead of it. Beside the list by meaning these readings
    /// change nothing that can be measured, and cost more than all else (docs/performance.md): the word itself is enough there.
    /// </param>
    public QueryPlan Plan(ParsedQuery query, bool literal = false, SearchMode mode = SearchMode.Keyword)
    {
        var folded = TextFolder.Fold(query.Words);
        var analyzed = _words.Analyze(folded);
        var ranges = analyzed.Ranges;
        var found = departments.Find(folded, ranges);
        var beside = Beside(found, folded);
        var duties = literal || found.Count == 0 ? [] : DutyQuestion.Of(folded);
        var everyday = literal || settings.OfficialBoost == 0 ? [] : EverydayWords.Default.Find(folded, ranges);
        return new QueryPlan
        {
            Questions = Questions(TextFolder.Fold(query.Text), everyday),
            Pairs = CharacterPairs.Of(folded, analyzed),
            Name = literal || mode != SearchMode.Hybrid || ranges.Count is < 2 or > MostNameWords || query.Phrases.Count + query.Excluded.Count > 0 ? null : Phrase(folded, analyzed),
            AsksWho = literal ? null : WhoQuestions.Of(folded),
            Duties = duties,
            AsksDutiesOnly = duties.Count > 0 && DutyQuestion.IsAll(beside),
            NamedDocuments = literal || mode != SearchMode.Hybrid || named is null ? [] : named(folded, ranges),
            Required = [.. query.Phrases.Select(Phrase).OfType<QueryPart>()],
            Wanted = [.. Departments(found), .. Words(beside, found.Count > 0, everyday, mode == SearchMode.Keyword)],
            Excluded = [.. query.Excluded.Select(Exclusion).OfType<QueryPart>().Select(part => part.Query)],
            Departments = [.. found.Select(department => department.Canonical).Distinct()],
            Everyday = everyday,
            Places = literal ? [] : PlaceFinder.Find(folded, ranges),
        };
    }

    private static string[] Questions(string asked, IReadOnlyList<EverydayWord> everyday) =>
        everyday.Count == 0 ? [asked] : [asked, string.Join(' ', everyday.SelectMany(word => word.Official).Distinct().Prepend(asked))];

    private IEnumerable<QueryPart> Departments(IEnumerable<FoundDepartment> found) =>
        found.Select(department => department.Canonical).Distinct().Select(Department).OfType<QueryPart>();

    private QueryPart? Department(string canonical)
    {
        QueryPart[] forms = [.. departments.Forms(canonical).Select(Phrase).OfType<QueryPart>()];
        return forms.Length == 0
            ? null
            : new QueryPart(canonical, new DisMaxQuery([.. forms.Select(form => form.Query)]), [.. forms.SelectMany(form => form.Sequences)]);
    }

    /// <summary>
    /// An everyday word under the terms of laws and policies, each as a whole phrase. Where the word is one term, these are other ways to say
    /// it; where it is several, they stand beside its terms.
    /// </summary>
    private QueryPart Official(EverydayWord word, QueryPart? own)
    {
        TermSequence[] terms = [.. word.Official.Select(term => _words.Analyze(term)).Where(term => term.Terms.Count > 0)];
        return new QueryPart(
            $"{word.Word}→{string.Join('、', word.Official)}",
            new DisMaxQuery([.. new[] { own?.Query }.OfType<Query>(), .. terms.Select(term => ToQuery(term, settings.OfficialBoost))]),
            [.. own?.Sequences ?? [], .. terms]);
    }

    /// <summary>The words beside the departments, and their parts; a word that is typed twice weighs twice.</summary>
    private IEnumerable<QueryPart> Words(char[] beside, bool hasDepartments, IReadOnlyList<EverydayWord> everyday, bool allReadings)
    {
        var all = _words.Analyze(beside);
        var telling = all.Terms.Where(word => !QueryStopWords.Contains(word)).ToHashSet();
        var asked = telling.Count > 0 || hasDepartments ? telling : [.. all.Terms];
        return all.Terms.Index()
            .Where(word => asked.Contains(word.Item))
            .GroupBy(word => word.Item)
            .Select(word => (Everyday: everyday.FirstOrDefault(other => other.Word == word.Key), Own: Word(word.Key, Readings.OfWord(all, word.First().Index), word.Count(), allReadings)))
            .Select(word => word.Everyday is { } other ? Official(other, word.Own) : word.Own)
            .Concat(everyday.Where(word => !asked.Contains(word.Word)).Select(word => Official(word, null)))
            .Concat(Parts(beside, asked));
    }

    /// <summary>A folded query, blanks in the place of departments.</summary>
    private static char[] Beside(IReadOnlyList<FoundDepartment> found, string folded)
    {
        var beside = folded.ToCharArray();
        foreach (var department in found)
            beside.AsSpan(department.Start, department.End - department.Start).Fill(' ');
        return beside;
    }

    /// <summary>Parts of compound words. A part of one character says too little by itself: 呼和浩特 has 和.</summary>
    private IEnumerable<QueryPart> Parts(ReadOnlySpan<char> text, HashSet<string> words) => settings.PartBoost == 0
        ? []
        : _all.Analyze(text).Terms
            .Where(part => part.Length > 1 && !words.Contains(part) && !QueryStopWords.Contains(part))
            .Distinct()
            .Select(part => AnyOf(part, [new TermSequence([part], [0], [])], settings.PartBoost));

    /// <summary>A piece of text as a phrase, or null where it has no terms.</summary>
    public QueryPart? Phrase(string text) => Phrase(text, _words.Analyze(text));

    private static QueryPart? Phrase(string text, TermSequence words) => words.Terms.Count == 0 ? null : AnyOf(text, Readings.OfPhrase(words), 1);

    /// <summary>Who excludes a department means all its forms.</summary>
    private QueryPart? Exclusion(string text)
    {
        var folded = TextFolder.Fold(text);
        return departments.Find(folded, _words.Analyze(folded).Ranges) is [var only] && only.Start == 0 && only.End == folded.Length
            ? Department(only.Canonical)
            : Phrase(text);
    }

    private static QueryPart Word(string word, IReadOnlyList<TermSequence> readings, float boost, bool allReadings) => allReadings
        ? AnyOf(word, readings, boost)
        : new QueryPart(word, ToQuery(readings[0], boost), readings);

    private static QueryPart AnyOf(string label, IReadOnlyList<TermSequence> readings, float boost) => new(
        label,
        readings.Count == 1 ? ToQuery(readings[0], boost) : new DisMaxQuery([.. readings.Select(reading => ToQuery(reading, boost))]),
        readings);

    private static Query ToQuery(TermSequence sequence, float boost) => sequence.Terms.Count == 1
        ? new TermQuery(IndexFields.Text, sequence.Terms[0], boost)
        : new PhraseQuery(IndexFields.Text, sequence.Terms, sequence.Positions, boost);
}
