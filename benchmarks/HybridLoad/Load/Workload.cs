using HybridLoad.Data;

namespace HybridLoad.Load;

/// <summary>
/// The searches in their fixed order: all questions, without their quotes, round and round, every third with facets and a filter of a kind that
/// alternates.
/// </summary>
internal sealed class Workload
{
    /// <summary>They would demand a phrase of the program, and say nothing to its peer.</summary>
    private const string Quotes = "\"“”「」『』";

    private static readonly string[] Facets = ["city", "department", "issuer", "year", "validity"];

    private readonly IReadOnlyList<string> _questions;
    private readonly (string Field, string Value)[][] _filters;

    public Workload(string stard)
    {
        _questions = [.. Stard.Questions(stard).Select(question => string.Concat(question.Where(character => !Quotes.Contains(character))))];
        _filters = [.. Filters(Stard.Laws(stard))];
    }

    public IReadOnlyList<string> Questions => _questions;

    public Query At(int index) => index % 3 == 2
        ? new Query(_questions[index % _questions.Count], _filters[index / 3 % _filters.Length], Facets)
        : new Query(_questions[index % _questions.Count], [], []);

    /// <summary>Regions, a validity, a department with its role, an issuer, and two at once, out of what the corpus holds.</summary>
    private static IEnumerable<(string Field, string Value)[]> Filters(IReadOnlyList<Law> laws)
    {
        var metadata = laws.Take(400).Select(law => new LawMetadata(law, 1)).ToList();
        string[] cities = [.. metadata.CountBy(of => of.Region.Name).OrderByDescending(city => city.Value).Take(6).Select(city => city.Key)];
        string[] departments = [.. metadata.SelectMany(of => of.DepartmentsOf(0)).Select(department => department.Name).Distinct().Take(6)];
        for (var i = 0; i < 6; i++)
        {
            yield return [("city", cities[i % cities.Length])];
            yield return [("validity", "valid")];
            yield return [("department", departments[i % departments.Length]), ("role", "lead")];
            yield return [("issuer", metadata[i * 7].Issuer)];
            yield return [("city", cities[i % cities.Length]), ("validity", "valid")];
        }
    }
}
