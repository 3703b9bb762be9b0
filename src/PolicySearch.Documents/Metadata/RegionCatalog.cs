using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// The provinces, cities and counties of China with full and short names (<c>Data/regions.tsv</c>). Names are matched in simplified
/// characters. A name that several regions share and that its context does not settle is not resolved.
/// </summary>
public sealed partial class RegionCatalog
{
    /// <summary>The whole country.</summary>
    public static readonly Region Nation = new("全国", RegionLevel.Nation, []);

    private readonly ILookup<string, Entry> _byName;
    private readonly FrozenDictionary<string, Entry> _byCode;
    private readonly int _longestName;

    private RegionCatalog(IEnumerable<string> lines)
    {
        var entries = lines.Where(line => line.Length > 0 && line[0] != '#').Select(Entry.Read).ToList();
        _byCode = entries.ToFrozenDictionary(entry => entry.Code);
        _byName = entries.SelectMany(entry => entry.Names.Select(name => (name, entry))).ToLookup(pair => pair.name, pair => pair.entry);
        _longestName = _byName.Max(group => group.Key.Length);
    }

    /// <summary>The catalogue that comes with the program.</summary>
    public static RegionCatalog Default { get; } = new(ReadEmbedded());

    /// <summary>
    /// The region of a name: of a region itself (包头, 内蒙古自治区, 天河区, 全国) or of a body (广州市天河区教育局, 国务院办公厅). Null if the name
    /// begins with no region, or with one that could be several.
    /// </summary>
    /// <param name="nameOrIssuer">A name, in either script.</param>
    public Region? Find(string nameOrIssuer)
    {
        ArgumentNullException.ThrowIfNull(nameOrIssuer);
        var name = Compact(nameOrIssuer);
        if (name is "全国" or "国家" or "中国" || NationalBody().IsMatch(name))
            return Nation;
        return FindAtStart(Prefix().Replace(name, ""), above: null) is { } entry ? ToRegion(entry) : null;
    }

    /// <summary>The region that a title names as its own: at its beginning, or right behind 关于印发 and the like.</summary>
    /// <param name="title">A title, in either script.</param>
    public Region? FindIn(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Find(TitleOpening().Replace(Compact(title), ""));
    }

    private Entry? FindAtStart(string name, Entry? above)
    {
        for (var length = Math.Min(_longestName, name.Length); length >= 2; length--)
        {
            var candidates = _byName[name[..length]].Where(entry => IsBelow(entry, above) && entry.MayEndHere(name, length)).ToList();
            if (candidates.Count == 0)
                continue;
            var highest = candidates.Min(entry => entry.Code.Length);
            candidates.RemoveAll(entry => entry.Code.Length > highest);
            if (candidates.Count > 1)
                return above;
            return FindAtStart(name[length..], candidates[0]) ?? candidates[0];
        }

        return above;
    }

    private bool IsBelow(Entry entry, Entry? above) =>
        above is null || (entry.Code.Length > above.Code.Length && Parents(entry).Contains(above));

    private IEnumerable<Entry> Parents(Entry entry)
    {
        for (var code = entry.ParentCode; code.Length > 0; code = _byCode[code].ParentCode)
            yield return _byCode[code];
    }

    private Region ToRegion(Entry entry) => new(entry.Name, entry.Level, [.. Parents(entry).Select(parent => parent.Name)]);

    private static string Compact(string text) =>
        string.Concat(HeadScript.Normalize(text).Where(character => !char.IsWhiteSpace(character)));

    private static string[] ReadEmbedded()
    {
        using var stream = typeof(RegionCatalog).Assembly.GetManifestResourceStream("regions.tsv")
            ?? throw new InvalidOperationException("The assembly lacks its table of regions.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("^(?:中共中央|中央|国务院|国家|全国|中华人民共和国|中国(?!共产党[^中])|最高人民|海关总署|审计署|新华社|税务总局)|^(?!.{2,12}[省市县区州旗委])[\u4E00-\u9FFF、]{2,12}部(?:办公厅|等|$)")]
    private static partial Regex NationalBody();

    [GeneratedRegex("^(?:中共|中国共产党)")]
    private static partial Regex Prefix();

    [GeneratedRegex("^(?:【[^】]{1,10}】|(?:19|20)\\d{2}年度?[,，]?)+|^关于(?:印发|发布|公布|转发|修订|颁布|下达)[《“]?(?=[^《]{2})")]
    private static partial Regex TitleOpening();

    private sealed record Entry(string Code, string Name, string Short, string ParentCode)
    {
        public RegionLevel Level => Code.Length switch { 2 => RegionLevel.Province, 4 => RegionLevel.City, _ => RegionLevel.County };

        public IEnumerable<string> Names => Short == Name ? [Name] : [Name, Short, .. Halves];

        /// <summary>凉山州 for 凉山彝族自治州, 互助县 for 互助土族自治县.</summary>
        private IEnumerable<string> Halves =>
            Name.EndsWith("自治州", StringComparison.Ordinal) ? [Short + "州"] :
            Name.EndsWith("自治县", StringComparison.Ordinal) ? [Short + "县"] :
            Name.EndsWith("自治旗", StringComparison.Ordinal) ? [Short + "旗"] : [];

        public static Entry Read(string line) =>
            line.Split('\t') is [var code, var name, var shortName, var parent]
                ? new Entry(code, name, shortName, parent)
                : throw new InvalidDataException($"A line of the table of regions has not four columns: {line}");

        /// <summary>A short name stands alone; that of a province or city may also stand before the name of a body.</summary>
        public bool MayEndHere(string text, int length) =>
            text[..length] != Short || Short == Name || text.Length == length || (Level is not RegionLevel.County && text[length] is not ('市' or '县' or '区' or '省' or '州' or '旗'));
    }
}
