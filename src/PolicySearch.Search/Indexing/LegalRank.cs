using System.Text.RegularExpressions;
using PolicySearch.Analysis;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Indexing;

/// <summary>Where a document stands in the order of laws (效力位阶, 立法法 第九十八条 ff.), as far as its title says.</summary>
internal enum LegalRank
{
    /// <summary>Neither of the others: a notice, a plan, a regulation of the whole country, an interpretation by a court.</summary>
    Other,

    /// <summary>A law of the nation: 中华人民共和国…法.</summary>
    Law,

    /// <summary>A regulation of one place: 地方性法规, 地方政府规章.</summary>
    LocalRule,
}

/// <summary>Reads <see cref="LegalRank"/>.</summary>
internal static partial class LegalRanks
{
    /// <summary>The rank of a document.</summary>
    public static LegalRank Of(DocumentMetadata metadata)
    {
        if (metadata.Title is not { Value: var title })
            return LegalRank.Other;
        var folded = TextFolder.Fold(title);
        if (NationalLaw().IsMatch(folded))
            return LegalRank.Law;
        var region = metadata.Region?.Value ?? RegionCatalog.Default.FindIn(title);
        return region is { Level: not RegionLevel.Nation } && Rule().IsMatch(folded) && !Notice().IsMatch(folded) ? LegalRank.LocalRule : LegalRank.Other;
    }

    [GeneratedRegex(@"^中华人民共和国[^《]*(?:法|法典)(?:[(（][^()（）]*[)）])*$")]
    private static partial Regex NationalLaw();

    [GeneratedRegex(@"(?:条例|规定|办法|规则|细则)(?:[(（][^()（）]*[)）])*$")]
    private static partial Regex Rule();

    /// <summary>关于印发…办法 without 的通知 is a notice all the same.</summary>
    [GeneratedRegex("通知|印发|转发")]
    private static partial Regex Notice();
}
