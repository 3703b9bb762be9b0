using System.Diagnostics;
using PolicySearch.Analysis;
using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Metadata;
using PolicySearch.Engine;
using PolicySearch.Engine.Queries;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;
using PolicySearch.Store;

namespace PolicySearch.Search.Suggesting;

/// <summary>
/// The names of the corpus: suggestions for what is being typed, words that were mistyped, and the documents that texts name. Made when first asked for, and
/// anew in the background when the corpus has changed; until then the old ones answer. For many threads at once.
/// </summary>
/// <param name="corpus">The corpus; not disposed.</param>
public sealed class CorpusNames(Corpus corpus)
{
    /// <summary>Words beyond these are too rare to suggest.</summary>
    private const int MostTerms = 20_000;

    /// <summary>Between two makings lies this many times what one took, and at least <see cref="LeastPause"/>.</summary>
    private const int PauseFactor = 20;

    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(1);

    private readonly TypingErrors _errors = new(new PolicyAnalyzer(corpus.Lexicon, PolicyTokens.Words));
    private readonly Lock _making = new();
    private volatile Snapshot? _current;
    private int _isRenewing;

    /// <summary>What begins or goes on as was typed: characters, pinyin, initials of pinyin, or a mixture.</summary>
    /// <param name="typed">What was typed; nothing for the most frequent names.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<Suggestion> Suggest(string typed, int limit) => Current().Suggestions.Value.Find(typed, limit);

    /// <summary>Id of the one document that a reference can mean; null where there is none, or more than one.</summary>
    /// <param name="title">Title without its brackets, if given.</param>
    /// <param name="docNumber">文号, if given: decides where both are.</param>
    public string? FindDocument(string? title, string? docNumber) => Current().Directory.Value.Find(title, docNumber);

    /// <summary>
    /// A query as it was probably meant, where it has a typing error; null where it has none, and as long as the names were never made
    /// (<see cref="Prepare"/>): a search does not wait for them.
    /// </summary>
    /// <param name="query">The query as typed.</param>
    /// <param name="occurs">Whether a clause of the corpus has a stretch of text.</param>
    public Correction? Correct(string query, Func<string, bool> occurs) => _current is null ? null : _errors.Find(query, Current().Spelling.Value, occurs);

    /// <summary>Makes the names now, so that the first request does not wait for them.</summary>
    public void Prepare() => Current().MakeAll();

    /// <summary>Makes only what <see cref="Correct"/> needs.</summary>
    public void PrepareCorrections() => _ = Current().Spelling.Value;

    private Snapshot Current()
    {
        if (_current is not { } current)
        {
            lock (_making)
                return _current ??= new Snapshot(corpus, StateOfCorpus());
        }

        if (current.MayBeRenewed && StateOfCorpus() != current.State && Interlocked.Exchange(ref _isRenewing, 1) == 0)
            _ = BackgroundThread.Run("corpus names", Renew);
        return current;
    }

    private void Renew()
    {
        try
        {
            var renewed = new Snapshot(corpus, StateOfCorpus());
            renewed.MakeAll();
            _current = renewed;
        }
        catch (Exception error) when (error is StoreException or ObjectDisposedException)
        {
            // The old names go on answering; the next request tries again.
        }
        finally
        {
            _isRenewing = 0;
        }
    }

    private (long Accepted, long Indexed) StateOfCorpus()
    {
        using var searcher = corpus.Acquire();
        return (corpus.Store.LastChange, IndexStamp.Read(searcher.UserData)?.Change ?? 0);
    }

    private static IEnumerable<SuggestionEntry> Departments(IndexSearcher searcher) =>
        from department in searcher.Facet(IndexFields.Department, new MatchAllQuery(), null, int.MaxValue)
        let forms = DepartmentCatalog.Default.TryResolve(department.Value, out var entry) ? DepartmentCatalog.Default.Forms(entry.Canonical) : []
        select Entry(
            new Suggestion(department.Value, SuggestionKind.Department, null, department.Count, null),
            forms.Prepend(department.Value),
            isSpecific: true);

    private static IEnumerable<SuggestionEntry> Terms(IndexSearcher searcher, PolicyLexicon lexicon)
    {
        var specific = lexicon.Words.ToHashSet();
        return searcher.FrequentTerms(IndexFields.Text, IsWord, MostTerms).Select(term => Entry(
            new Suggestion(term.Value, SuggestionKind.Term, null, term.Count, null), [term.Value], specific.Contains(term.Value)));
    }

    /// <summary>Departments are suggested as such, and places are filters.</summary>
    private static bool IsWord(string term) =>
        term.Length > 1
        && term.AsSpan().IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0
        && !QueryStopWords.Contains(term)
        && !DepartmentCatalog.Default.TryResolve(term, out _)
        && RegionCatalog.Default.Find(term) is null;

    private static NamedDocument[] Documents(DocumentStore store) =>
        [.. store.ListDocuments(new DocumentFilter(), 1, int.MaxValue).Documents.Select(NamedDocument.Of)];

    private static SuggestionEntry? Of(NamedDocument document) => document.Title is { } title
        ? Entry(new Suggestion(title, SuggestionKind.Document, null, document.ClauseCount, document.Id), [title], isSpecific: false)
        : null;

    private static SuggestionEntry Entry(Suggestion suggestion, IEnumerable<string> names, bool isSpecific) =>
        new(suggestion, [.. names.Distinct().OrderBy(name => name.Length).Select(name => new SuggestionName(name))], isSpecific);

    /// <summary>The names of one state of the corpus, each kind made when it is first asked for.</summary>
    private sealed class Snapshot
    {
        private readonly Corpus _corpus;
        private readonly long _madeAt = Stopwatch.GetTimestamp();
        private long _making;

        public Snapshot(Corpus corpus, (long Accepted, long Indexed) state)
        {
            (_corpus, State) = (corpus, state);
            var documents = new MadeOnce<NamedDocument[]>(() => Timed(() => Documents(corpus.Store)));
            var words = new MadeOnce<SuggestionEntry[]>(() => Timed(Words));
            Suggestions = new(() => Timed(() => new SuggestionIndex([.. words.Value, .. documents.Value.Select(Of).OfType<SuggestionEntry>()])));
            Spelling = new(() => Timed(() => SpellingOf(words.Value)));
            Directory = new(() => Timed(() => new DocumentDirectory(documents.Value)));
        }

        public (long Accepted, long Indexed) State { get; }

        public MadeOnce<SuggestionIndex> Suggestions { get; }

        public MadeOnce<SpellingIndex> Spelling { get; }

        public MadeOnce<DocumentDirectory> Directory { get; }

        public bool MayBeRenewed => Stopwatch.GetElapsedTime(_madeAt) > TimeSpan.FromTicks(Math.Max(LeastPause.Ticks, PauseFactor * Interlocked.Read(ref _making)));

        public void MakeAll() => _ = (Suggestions.Value, Spelling.Value, Directory.Value);

        private SuggestionEntry[] Words()
        {
            using var searcher = _corpus.Acquire();
            return [.. Departments(searcher), .. Terms(searcher, _corpus.Lexicon)];
        }

        private static SpellingIndex SpellingOf(SuggestionEntry[] words) => new(
        [
            .. words.SelectMany(entry => entry.Names.Select(name => (TextFolder.Fold(name.Written), entry.Suggestion.Clauses))),
            .. EverydayWords.Default.All.Select(word => (word.Word, 0L)),
        ]);

        /// <summary>Names of one kind are made of others, whose time then counts twice: the pause grows, which does no harm.</summary>
        private T Timed<T>(Func<T> make)
        {
            var watch = Stopwatch.StartNew();
            var made = make();
            Interlocked.Add(ref _making, watch.Elapsed.Ticks);
            return made;
        }
    }
}
