using PolicySearch.Analysis;
using PolicySearch.Documents.Departments;

namespace PolicySearch.Search.Querying;

/// <summary>Finds names of departments, in any of the forms that the catalog knows, in folded text.</summary>
internal sealed class DepartmentFinder
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _canonicalByForm;
    private readonly Dictionary<string, IReadOnlyList<string>> _formsByCanonical = [];
    private readonly int _longest;

    public DepartmentFinder(DepartmentCatalog catalog)
    {
        var canonicalByForm = new Dictionary<string, string>();
        foreach (var entry in catalog.Entries)
        {
            string[] forms = [.. catalog.Forms(entry.Canonical).Append(entry.Canonical).Select(TextFolder.Fold).Distinct()];
            _formsByCanonical[entry.Canonical] = forms;
            foreach (var form in forms)
                canonicalByForm.TryAdd(form, entry.Canonical);
            _longest = Math.Max(_longest, forms.Max(form => form.Length));
        }

        _canonicalByForm = canonicalByForm.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Names from left to right, at each place the longest one, without overlap.</summary>
    public IReadOnlyList<FoundDepartment> Find(ReadOnlySpan<char> folded)
    {
        List<FoundDepartment> found = [];
        for (var at = 0; at < folded.Length;)
        {
            if (LongestAt(folded, at) is { } department)
                found.Add(department);
            at = found.Count > 0 && found[^1].End > at ? found[^1].End : at + 1;
        }

        return found;
    }

    /// <summary>All folded forms of a canonical name.</summary>
    public IReadOnlyList<string> Forms(string canonical) => _formsByCanonical[canonical];

    private FoundDepartment? LongestAt(ReadOnlySpan<char> folded, int at)
    {
        for (var length = Math.Min(_longest, folded.Length - at); length > 1; length--)
        {
            if (_canonicalByForm.TryGetValue(folded.Slice(at, length), out var canonical))
                return new FoundDepartment(at, at + length, canonical);
        }

        return null;
    }
}
