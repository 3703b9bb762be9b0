using System.Buffers;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// The most common characters of Chinese official prose in both scripts, with its punctuation. Bytes read in the wrong encoding give
/// ideographs too, but rare ones: the share of common characters tells the right reading.
/// </summary>
internal static class CommonCharacters
{
    private const string Both =
        "的一是不了人在有我他中大上和地到以要就出可也你生能子那得于着下之年作里用道行然家事成方多去法同定如前面最高明合力" +
        "工部公政府人民市委会局位各目求加建立全文化改革新制度基本推工程安全水平交通社保技科教育信息服年月日第条章节" +
        "、。，；：《》（）“”〔〕";

    private const string Simplified =
        "这个来说们为国时会对发经过当进动还学产种现业务实见机关应电长门问题开设质领导组织施规办统计资环给与厅县区级团区责单农场财监督管执项节适体资统劳动报运输网络优势战略协调";

    private const string Traditional =
        "這個來說們為國時會對發經過當進動還學產種現業務實見機關應電長門問題開設質領導組織施規辦統計資環給與廳縣區級團區責單農場財監督管執項節適體資統勞動報運輸網絡優勢戰略協調黨臺條後間無於";

    private static readonly SearchValues<char> Set = SearchValues.Create(Both + Simplified + Traditional);

    /// <summary>Share of common ones among the characters outside ASCII; 0 if there are none.</summary>
    public static double ShareIn(ReadOnlySpan<char> text)
    {
        int common = 0, all = 0;
        foreach (var character in text)
        {
            if (character < '\u0080')
                continue;
            all++;
            if (Set.Contains(character))
                common++;
        }

        return all == 0 ? 0 : (double)common / all;
    }
}
