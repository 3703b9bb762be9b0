using PolicySearch.Documents.Citations;
using PolicySearch.Store;

namespace PolicySearch.Search.Citing;

/// <summary>
/// Titles and numbers of all documents, in memory. It is filled at the first look-up and follows the change log of
/// the store from then on. For many threads at once.
/// </summary>
internal sealed class TitleCatalog(DocumentStore store)
{
    private const int ReloadFrom = 1000;
    private const int ShortestEnding = 4;
    private const int ShortestAbbreviation = 4;
    private const int MostLeftOut = 4;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TitleEntry> _byId = [];
    private readonly Dictionary<string, List<TitleEntry>> _byForm = [];
    private readonly Dictionary<string, List<TitleEntry>> _byNumber = [];

    /// <summary>By the last two characters of a form, which ends and abbreviations share with it: what they are looked for among.</summary>
    private readonly Dictionary<string, HashSet<TitleEntry>> _byEnd = [];
    private long _change;

    /// <summary>Documents with a title: those of the best <see cref="TitleMatch"/> there is, the whole title and that of an issued plan counting alike.</summary>
    /// <param name="title">The title, in any script and width.</param>
    /// <param name="isWhole">True to leave out ends and abbreviations of titles, for which all titles have to be looked through.</param>
    public IReadOnlyList<TitleHit> FindTitle(string title, bool isWhole = false)
    {
        var key = TitleForms.KeyOf(title);
        lock (_lock)
        {
            Refresh();
            var hits = _byForm.GetValueOrDefault(key, []).Select(entry => new TitleHit(entry.DocumentId, entry.Forms.First(form => form.Key == key).Match)).ToList();
            return hits.Count > 0 ? Best(hits) : isWhole ? [] : FindAlike(key);
        }
    }

    /// <summary>Documents with a 文号, in any brackets and width; 54号 alone gives all that have this running number.</summary>
    public IReadOnlyList<TitleHit> FindNumber(string number)
    {
        var key = DocumentNumber.Normalize(number);
        lock (_lock)
        {
            Refresh();
            var entries = _byNumber.TryGetValue(key, out var exact) ? exact
                : key.Length > 1 && char.IsAsciiDigit(key[0]) && key[^1] == '号' ? _byNumber.Where(pair => pair.Key.EndsWith($"〕{key}", StringComparison.Ordinal)).SelectMany(pair => pair.Value)
                : [];
            return [.. entries.Select(entry => new TitleHit(entry.DocumentId, null))];
        }
    }

    /// <summary>Whether a document's title has a piece of text in it.</summary>
    public bool TitleHas(string documentId, string piece)
    {
        var key = TitleForms.KeyOf(piece);
        lock (_lock)
        {
            Refresh();
            return _byId.TryGetValue(documentId, out var entry) && entry.Forms.Any(form => form.Key.Contains(key, StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<TitleHit> Best(IReadOnlyList<TitleHit> hits)
    {
        var best = hits.Min(hit => Rank(hit.Match!.Value));
        return [.. hits.Where(hit => Rank(hit.Match!.Value) == best).OrderBy(hit => hit.DocumentId, StringComparer.Ordinal)];
    }

    private static int Rank(TitleMatch match) => match == TitleMatch.Issued ? (int)TitleMatch.Exact : (int)match;

    private IReadOnlyList<TitleHit> FindAlike(string key)
    {
        if (key.Length < Math.Min(ShortestEnding, ShortestAbbreviation))
            return [];
        List<TitleHit> hits = [];
        foreach (var entry in _byEnd.GetValueOrDefault(key[^2..], []))
        {
            if (entry.Forms.Any(form => form.Key.EndsWith(key, StringComparison.Ordinal)))
                hits.Add(new TitleHit(entry.DocumentId, TitleMatch.Ending));
            else if (entry.Forms.Any(form => IsAbbreviation(key, form.Key)))
                hits.Add(new TitleHit(entry.DocumentId, TitleMatch.Abbreviated));
        }

        return hits.Count == 0 ? [] : Best(hits);
    }

    /// <summary>公积金条例 of 住房公积金管理条例: the same end, everything in order, little left out.</summary>
    private static bool IsAbbreviation(string key, string form)
    {
        if (form.Length - key.Length > MostLeftOut || !form.AsSpan().EndsWith(key.AsSpan(key.Length - 2)))
            return false;
        var at = 0;
        foreach (var character in form)
            at += at < key.Length && character == key[at] ? 1 : 0;
        return at == key.Length;
    }

    private void Refresh()
    {
        var last = store.LastChange;
        if (last == _change)
            return;
        var changes = store.ChangesAfter(_change, ReloadFrom);
        if (_change == 0 || changes.Count == ReloadFrom)
        {
            Clear();
            foreach (var document in store.ListDocuments(new DocumentFilter(), 1, int.MaxValue).Documents)
                Add(TitleEntry.Of(document));
        }
        else
        {
            foreach (var change in changes)
                Renew(change.DocumentId);
        }

        _change = last;
    }

    private void Clear()
    {
        _byId.Clear();
        _byForm.Clear();
        _byNumber.Clear();
        _byEnd.Clear();
    }

    private void Renew(string documentId)
    {
        if (_byId.Remove(documentId, out var old))
        {
            foreach (var (form, _) in old.Forms)
            {
                _byForm[form].Remove(old);
                _byEnd[EndOf(form)].Remove(old);
            }

            if (old.Number.Length > 0)
                _byNumber[old.Number].Remove(old);
        }

        if (store.GetSummary(documentId) is { } document)
            Add(TitleEntry.Of(document));
    }

    private void Add(TitleEntry entry)
    {
        _byId[entry.DocumentId] = entry;
        foreach (var (form, _) in entry.Forms)
        {
            AddTo(_byForm, form, entry);
            (_byEnd.TryGetValue(EndOf(form), out var alike) ? alike : _byEnd[EndOf(form)] = []).Add(entry);
        }

        if (entry.Number.Length > 0)
            AddTo(_byNumber, entry.Number, entry);
    }

    private static string EndOf(string form) => form[Math.Max(0, form.Length - 2)..];

    private static void AddTo(Dictionary<string, List<TitleEntry>> lists, string key, TitleEntry entry)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(entry);
    }
}
