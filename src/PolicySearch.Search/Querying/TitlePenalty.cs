using PolicySearch.Engine;
using PolicySearch.Search.Indexing;

namespace PolicySearch.Search.Querying;

/// <summary>What the cosine of a clause is lowered by that is hardly more than title and headings, see <see cref="SearchSettings.TitlePenalty"/>.</summary>
internal static class TitlePenalty
{
    /// <summary>The penalty of a clause, from 0.</summary>
    public static float Of(IndexSearcher searcher, int doc, SearchSettings settings)
    {
        if (settings.TitlePenalty == 0)
            return 0;
        var share = (searcher.GetInteger(doc, IndexFields.TitleShare) ?? 0) / 100f;
        return settings.TitlePenalty * Math.Max(0, (2 * share) - 1);
    }
}
