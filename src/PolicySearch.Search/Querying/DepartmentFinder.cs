using PolicySearch.Analysis;
using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Search.Querying;

/// <summary>
/// Finds names of departments, in any of the forms that the catalog knows, in folded text. A name begins and ends where
/// words do: 居民委员会 holds no 民委员会.
/// </summary>
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
    /// <param name="folded">The text.</param>
    /// <param name="words">Its words in order, from the analyser: start and end of each.</param>
    public IReadOnlyList<FoundDepartment> Find(ReadOnlySpan<char> folded, IReadOnlyList<TextRange> words)
    {
        List<FoundDepartment> found = [];
        var end = 0;
        foreach (var word in words)
        {
            if (word.Start < end || LongestAt(folded, word.Start, words) is not { } department)
                continue;
            found.Add(department);
            end = department.End;
        }

        return found;
    }

    /// <summary>All folded forms of a canonical name.</summary>
    public IReadOnlyList<string> Forms(string canonical) => _formsByCanonical[canonical];

    private FoundDepartment? LongestAt(ReadOnlySpan<char> folded, int start, IReadOnlyList<TextRange> words)
    {
        FoundDepartment? longest = null;
        foreach (var word in words)
        {
            if (word.Start < start || word.End - start > _longest)
                continue;
            if (word.End > (longest?.End ?? start + 1) && _canonicalByForm.TryGetValue(folded[start..word.End], out var canonical))
                longest = new FoundDepartment(start, word.End, canonical);
        }

        return longest;
    }
}
