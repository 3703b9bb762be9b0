using PolicySearch.Engine;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>What the cosine of a clause is lowered by that is hardly more than title and headings, see <see cref="SearchSettings.TitlePenalty"/>.</summary>
internal static class TitlePenalty
{
    /// <summary>The penalties of some clauses, in their order, each from 0.</summary>
    public static float[] Of(IndexSearcher searcher, ReadOnlySpan<int> docs, SearchSettings settings) => settings.TitlePenalty == 0
        ? new float[docs.Length]
        : Array.ConvertAll(searcher.GetIntegers(docs, IndexFields.TitleShare), share => settings.TitlePenalty * Math.Max(0, (2 * (share ?? 0) / 100f) - 1));
}
