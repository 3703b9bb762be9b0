using PolicySearch.Engine;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>Folds near copies of a clause (the same text, passed on by province, city and county) into the best one.</summary>
internal static class CopyFolding
{
    /// <summary>How far down copies are looked for; what stands lower is hardly seen.</summary>
    private const int Depth = 200;

    /// <summary>The candidates that stay, in their order, and for each the copies that it stands for, in theirs.</summary>
    public static (IReadOnlyList<FusedDoc> Docs, IReadOnlyDictionary<int, IReadOnlyList<int>> Copies) Fold(
        IndexSearcher searcher, IReadOnlyList<FusedDoc> docs)
    {
        List<FusedDoc> kept = [];
        List<(int Doc, long Fingerprint)> leaders = [];
        var copies = new Dictionary<int, List<int>>();
        var fingerprints = searcher.GetIntegers([.. docs.Take(Depth).Select(doc => doc.Doc)], IndexFields.Fingerprint);
        foreach (var (doc, fingerprint) in docs.Zip(fingerprints))
        {
            if (fingerprint is { } own && leaders.FindIndex(leader => TextFingerprint.AreNear(leader.Fingerprint, own)) is >= 0 and var index)
            {
                var leader = leaders[index].Doc;
                (copies.TryGetValue(leader, out var list) ? list : copies[leader] = []).Add(doc.Doc);
                continue;
            }

            kept.Add(doc);
            if (fingerprint is { } first)
                leaders.Add((doc.Doc, first));
        }

        return copies.Count == 0
            ? (docs, new Dictionary<int, IReadOnlyList<int>>())
            : ([.. kept, .. docs.Skip(Depth)], copies.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<int>)pair.Value));
    }
}
