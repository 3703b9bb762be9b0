using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>
/// Completes names by what a note shares: the prefix of an earlier name (市发展改革委、财政局 gives 市财政局)
/// and the ending of a later one (托克托县、清水河县人民政府 gives 托克托县人民政府).
/// </summary>
internal sealed class NameCompleter
{
    private const string PartyOfNation = "中央";
    private const string Nation = "国家";

    private static readonly string[] SharedEndings = ["人民政府", "管理委员会", "管委会", "政府"];
    private static readonly string[] Zones = ["经开区", "园区", "开发区", "高新区", "景区", "新区", "保税区", "示范区", "试验区", "片区", "合作区", "自贸区", "综保区", "工业区"];
    /// <summary>Districts with a government, although they are called new areas.</summary>
    private static readonly string[] Districts = ["浦东新区", "滨海新区"];

    private static readonly string[] NamedZones = ["合作区", "自贸区", "自由贸易", "试验区", "保税区", "示范区", "新区", "高新区", "经开区", "度假区", "商务区"];
    private static readonly string[] DepartmentEndings = ["局", "厅", "委", "办", "室", "处", "署", "部", "会", "法院", "检察院", "机关", "队", "党校"];
    private static readonly string[] OwnNames = ["国网", "南方电网", "中石油", "中石化", "中储粮", "团市", "团省", "团区", "团县", "团旗", "团州", "团中央", "共青团", "民航", "海关总署", "国铁", "武警"];

    private readonly NoteText _text;
    private readonly IReadOnlyList<NamePart> _names;
    private readonly string[] _bare;
    private readonly NamePrefix[] _prefixes;
    private readonly HashSet<string> _places;
    private string? _share;
    private string? _partyShare;

    private NameCompleter(NoteText text, IReadOnlyList<NamePart> names, Region? region)
    {
        (_text, _names) = (text, names);
        _bare = [.. names.Select(name => text.Bare(name.Start, name.End))];
        _prefixes = [.. _bare.Select(bare => NamePrefix.Find(bare, DepartmentCatalog.Default))];
        _places = [.. RegionStems(region), .. _bare.Select(bare => bare[..DepartmentCatalog.Default.PlaceLength(bare)]).Where(place => place.Length > 0)];
    }

    /// <summary>The full names of a note, in the order of its names; in the script of the source, without white space.</summary>
    public static string[] Complete(NoteText text, IReadOnlyList<NamePart> names, Region? region) => new NameCompleter(text, names, region).Complete();

    private string[] Complete()
    {
        var full = new string[_names.Count];
        for (var i = 0; i < full.Length; i++)
            full[i] = WithPrefix(i);
        for (var i = full.Length - 2; i >= 0; i--)
            full[i] = WithEnding(i, full);
        return full;
    }

    private string WithPrefix(int index)
    {
        var raw = _text.RawName(_names[index].Start, _names[index].End);
        if (NameJudge.IsClass(_bare[index]) || _names[index].SharedLength > 0)
            return raw;
        var prefix = _prefixes[index];
        if (prefix.Length == 0)
            return Shares(index) ? ShareOf(index) + raw : raw;
        if (!LocalityName.Is(_bare[index]))
            BeginShare(raw, prefix, _bare[index]);
        return raw;
    }

    private void BeginShare(string raw, NamePrefix prefix, string bare)
    {
        if (prefix.Kind == NamePrefixKind.Nation && !(IsKnown(bare) && (bare.StartsWith(Nation, StringComparison.Ordinal) || bare.StartsWith(PartyOfNation, StringComparison.Ordinal))))
            return;
        var isPartyOfNation = bare.StartsWith(PartyOfNation, StringComparison.Ordinal);
        _partyShare = prefix.PartyLength > 0 || isPartyOfNation ? raw[..(prefix.Length + prefix.PartyLength)] : null;
        _share = isPartyOfNation ? null : raw[..prefix.Length];
    }

    private string? ShareOf(int index) => IsParty(_bare[index]) && _partyShare is not null ? _partyShare : _share;

    private bool Shares(int index)
    {
        var bare = _bare[index];
        if (ShareOf(index) is not { } share || _names[index].Strength == NameStrength.None || HasOwnName(bare))
            return false;
        if (share == PartyOfNation)
            return true;
        if (share == Nation || share == "國家")
            return bare.EndsWith('局') && !bare.EndsWith("总局", StringComparison.Ordinal);
        return IsKnown(bare) || ListShares(_names[index].List) || (IsDepartment(bare) && _prefixes.Count(prefix => prefix.Length > 0) <= 1);
    }

    /// <summary>True if a known department of a list does without the prefix that an earlier one has.</summary>
    private bool ListShares(int list)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i].List == list && _prefixes[i].Length == 0 && IsKnown(_bare[i]) && !HasOwnName(_bare[i]))
                return true;
        }

        return false;
    }

    private bool HasOwnName(string bare) =>
        LocalityName.Is(bare)
        || NamePrefix.IsOfNation(bare)
        || IsOfNation(bare)
        || Array.Exists(NamedZones, zone => bare.IndexOf(zone, StringComparison.Ordinal) > 1)
        || DepartmentCatalog.Default.PlaceLength(bare) > 0
        || DepartmentCatalog.Default.IsBranch(bare)
        || StartsWithAny(bare, OwnNames)
        || StartsWithAny(bare, _places)
        || RegionCatalog.Default.Find(bare) is { Level: not RegionLevel.Nation };

    /// <summary>Bodies that the nation alone has (财政部, 税务总局), and those that are called after a place or not at all (海关).</summary>
    private static bool IsOfNation(string bare)
    {
        if (!DepartmentCatalog.Default.TryResolve(bare, out var entry))
            return false;
        return entry.Kind switch
        {
            DepartmentKind.Government => EndsWithAny(bare, ["部", "总局", "总署"]),
            DepartmentKind.Vertical => !EndsWithAny(bare, ["局", "队"]) || bare.EndsWith("总局", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool IsKnown(string bare) => DepartmentCatalog.Default.TryResolve(bare, out _);

    private static bool IsDepartment(string bare) => EndsWithAny(bare, DepartmentEndings);

    private static bool IsParty(string bare) => DepartmentCatalog.Default.TryResolve(bare, out var entry) && entry.Kind == DepartmentKind.Party;

    private string WithEnding(int index, string[] full)
    {
        var bare = _bare[index];
        if (_names[index].SharedLength is > 0 and var length)
            return full[index] + full[index + 1][^length..];
        if (_names[index + 1].List != _names[index].List || !NameJudge.IsPlace(bare) || NameJudge.IsClass(bare))
            return full[index];
        var next = DepartmentNameForm.Of(full[index + 1]);
        var ending = Array.Find(SharedEndings, ending => next.EndsWith(ending, StringComparison.Ordinal));
        if (ending is null || NameJudge.IsClass(_bare[index + 1]) || IsZone(bare) != ending.StartsWith('管'))
            return full[index];
        return full[index] + full[index + 1][^ending.Length..];
    }

    private static bool IsZone(string bare) => EndsWithAny(bare, Zones) && !EndsWithAny(bare, Districts);

    private static IEnumerable<string> RegionStems(Region? region)
    {
        if (region is null)
            return [];
        return new[] { region.Name }.Concat(region.Parents).Select(name => name.TrimEnd('市', '省', '县', '旗', '盟', '州')).Where(stem => stem.Length > 1);
    }

    private static bool StartsWithAny(string text, IEnumerable<string> words) => words.Any(word => text.StartsWith(word, StringComparison.Ordinal));

    private static bool EndsWithAny(string text, string[] words) => Array.Exists(words, word => text.EndsWith(word, StringComparison.Ordinal));
}
