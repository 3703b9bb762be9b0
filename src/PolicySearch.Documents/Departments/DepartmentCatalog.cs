using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace PolicySearch.Documents.Departments;

/// <summary>
/// The known departments with their short, long and former names. All look-ups take names in either script,
/// with or without the place or level in front (市发改委, 廣東省發展改革委).
/// </summary>
public sealed class DepartmentCatalog
{
    private const int LongestPlace = 8;

    private static readonly Lazy<DepartmentCatalog> Embedded = new(LoadEmbedded);
    private static readonly string[] BranchEndings = ["支行", "分行", "分署", "分局", "特派办", "办事处", "营业管理部"];

    private readonly FrozenDictionary<string, DepartmentEntry> _byName;
    private readonly FrozenDictionary<string, DepartmentEntry> _byCanonical;
    private readonly (string Name, DepartmentEntry Entry)[] _branchHeads;

    /// <summary>A catalog of the given entries.</summary>
    /// <exception cref="ArgumentException">Two entries claim the same name.</exception>
    public DepartmentCatalog(IReadOnlyList<DepartmentEntry> entries)
    {
        Entries = entries;
        _byCanonical = entries.ToFrozenDictionary(entry => entry.Canonical, StringComparer.Ordinal);
        _byName = IndexNames(entries);
        _branchHeads =
        [
            .. from entry in entries
               where entry.Kind == DepartmentKind.Vertical
               from name in entry.Names
               select (name, entry),
        ];
    }

    /// <summary>The catalog that comes with the library.</summary>
    public static DepartmentCatalog Default => Embedded.Value;

    /// <summary>All entries, in the order of the table.</summary>
    public IReadOnlyList<DepartmentEntry> Entries { get; }

    /// <summary>
    /// The canonical name of a department: place and level in front are left out, script is simplified, aliases and former names resolved.
    /// A department that the catalog lacks keeps its full name, simplified, with 人民政府 and 管理委员会 written out.
    /// </summary>
    public string Canonicalize(string fullName)
    {
        if (TryResolve(fullName, out var entry))
            return entry.Canonical;
        var name = DepartmentNameForm.Of(fullName);
        return LocalityName.WriteOut(name);
    }

    /// <summary>Finds the entry that a name means.</summary>
    /// <returns>False if the catalog does not know the name.</returns>
    public bool TryResolve(string name, [NotNullWhen(true)] out DepartmentEntry? entry)
    {
        var bare = DepartmentNameForm.WithoutBrackets(DepartmentNameForm.Of(name));
        return _byName.TryGetValue(bare, out entry)
            || TryResolveBehindPrefix(bare, out entry)
            || TryResolveNamedAfterPlace(bare, out entry)
            || TryResolveBranch(bare, out entry);
    }

    /// <summary>All names of an entry, simplified and without place, current ones first; for a name that is not canonical: itself alone.</summary>
    public IReadOnlyList<string> Forms(string canonical) =>
        _byCanonical.TryGetValue(canonical, out var entry) ? [.. entry.Names, .. entry.FormerNames] : [canonical];

    /// <summary>The entries of all levels that deal with the same matter (财政局, 财政厅, 财政部 for any of them).</summary>
    public IEnumerable<DepartmentEntry> FamilyOf(DepartmentEntry entry) => Entries.Where(other => other.Family == entry.Family);

    /// <summary>True if a simplified name without place is one of the table.</summary>
    internal bool Knows(string name) => _byName.ContainsKey(name);

    /// <summary>The place in front of a body that is named after it without a level (包头 of 包头海关); 0 for other names.</summary>
    internal int PlaceLength(string bare)
    {
        for (var start = 2; !_byName.ContainsKey(bare) && start <= Math.Min(LongestPlace, bare.Length - 2); start++)
        {
            if (_byName.TryGetValue(bare[start..], out var entry) && entry.Kind is DepartmentKind.Vertical or DepartmentKind.Public or DepartmentKind.Locality)
                return start;
        }

        return 0;
    }

    /// <summary>True if the name is a branch that begins with the name of its head body: 人行包头市中心支行.</summary>
    internal bool IsBranch(string bare) => TryResolveBranch(bare, out _);

    private bool TryResolveBehindPrefix(string bare, [NotNullWhen(true)] out DepartmentEntry? entry)
    {
        var prefix = NamePrefix.Find(bare, this);
        var rest = bare[prefix.Length..];
        if (prefix.Length > 0 && (_byName.TryGetValue(rest, out entry) || TryResolveBehindPrefix(rest, out entry)))
            return true;
        var party = prefix.PartyLength;
        if (party == 0 || prefix.Length + party >= bare.Length)
        {
            entry = null;
            return false;
        }

        return _byName.TryGetValue("委" + rest[party..], out entry) || _byName.TryGetValue(rest[party..], out entry);
    }

    private bool TryResolveNamedAfterPlace(string bare, [NotNullWhen(true)] out DepartmentEntry? entry)
    {
        var place = PlaceLength(bare);
        entry = place > 0 ? _byName[bare[place..]] : null;
        return entry is not null;
    }

    private bool TryResolveBranch(string bare, [NotNullWhen(true)] out DepartmentEntry? entry)
    {
        entry = null;
        if (!BranchEndings.Any(ending => bare.EndsWith(ending, StringComparison.Ordinal)))
            return false;
        foreach (var (name, head) in _branchHeads)
        {
            if (bare.Length > name.Length && bare.StartsWith(name, StringComparison.Ordinal))
                entry = head;
        }

        return entry is not null;
    }

    private static FrozenDictionary<string, DepartmentEntry> IndexNames(IReadOnlyList<DepartmentEntry> entries)
    {
        var byName = new Dictionary<string, DepartmentEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names.Concat(entry.FormerNames))
            {
                if (!byName.TryAdd(name, entry))
                    throw new ArgumentException($"部门表中“{name}”同时属于“{byName[name].Canonical}”和“{entry.Canonical}”，请只保留一处。", nameof(entries));
            }
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static DepartmentCatalog LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("departments.tsv")!;
        using var reader = new StreamReader(stream);
        return new DepartmentCatalog(DepartmentTable.Read(reader));
    }
}
