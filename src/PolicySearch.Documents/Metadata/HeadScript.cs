using System.Collections.Frozen;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// A form of a text, of the same length, on which the patterns of this folder run: simplified characters, half-width letters, digits,
/// colons and brackets, plain blanks. Offsets stay those of the original, from which every value is cut.
/// </summary>
internal static class HeadScript
{
    private const string Traditional = "號標題發機構關單門間時佈類稱級縣區廳辦員會財務國與為應於關據現將進徹貫實規劃則試暫復請報總參處學術業產設農資環電網統計監測衛質檢審議決議條導見簡體繁權聲備掃當頁來閱讀廣東個廢經過執認證編輯訪問點擊數據總結齊軍黨團華對從後無論開轉線鏈節漢滬瓊貴雲陝甘寧遼龍蘇閩贛魯魚臺灣灘陽嶺嶽鄉鎮隊銀歸隨達維護運營聯衆眾階層續終滿詞";
    private const string Simplified = "号标题发机构关单门间时布类称级县区厅办员会财务国与为应于关据现将进彻贯实规划则试暂复请报总参处学术业产设农资环电网统计监测卫质检审议决议条导见简体繁权声备扫当页来阅读广东个废经过执认证编辑访问点击数据总结齐军党团华对从后无论开转线链节汉沪琼贵云陕甘宁辽龙苏闽赣鲁鱼台湾滩阳岭岳乡镇队银归随达维护运营联众众阶层续终满词";

    private static readonly FrozenDictionary<char, char> Map = Traditional.Zip(Simplified).DistinctBy(pair => pair.First)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The form of a text.</summary>
    public static string Normalize(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Normalize(source[i]);
        });

    private static char Normalize(char character) => character switch
    {
        '（' or '﹙' => '(',
        '）' or '﹚' => ')',
        '［' or '﹝' => '[',
        '］' or '﹞' => ']',
        '：' or '﹕' or '︰' => ':',
        '｜' or '│' or '┃' => '|',
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u200B' or '\uFEFF' => ' ',
        >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => (char)(character - 0xFEE0),
        _ => Map.GetValueOrDefault(character, character),
    };
}
