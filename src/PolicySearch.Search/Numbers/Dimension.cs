using PolicySearch.Documents.Model;
using PolicySearch.Engine;
using PolicySearch.Search.Indexing;
using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Numbers;

/// <summary>Pairs of values of a clause in two properties; −1 is none. A single property has −1 as the second.</summary>
internal abstract class Dimension
{
    /// <summary>The two values of a pair, as people read them.</summary>
    public abstract (string? First, string? Second) NamesOf((int First, int Second) pair);

    /// <summary>Adds the pairs of a clause to <paramref name="pairs"/>.</summary>
    /// <param name="index">Place of the clause in the set.</param>
    /// <param name="pairs">Receives the pairs, each once.</param>
    public abstract void AddPairs(int index, List<(int First, int Second)> pairs);

    /// <summary>The dimension of one or two properties over a set of clauses.</summary>
    public static Dimension Of(IReadOnlyList<FacetField> by, IndexSearcher searcher, DocSet docs) => by switch
    {
        [FacetField.Department, FacetField.Role] => new Mentions(searcher, docs, roleFirst: false),
        [FacetField.Role, FacetField.Department] => new Mentions(searcher, docs, roleFirst: true),
        _ => new Properties(TableOf(by[0], searcher, docs), by.Count > 1 ? TableOf(by[1], searcher, docs) : null),
    };

    private static KeywordTable TableOf(FacetField field, IndexSearcher searcher, DocSet docs) => searcher.GetKeywords(docs, FacetCounter.FieldOf(field));

    /// <summary>Each value of the one with each of the other.</summary>
    private sealed class Properties(KeywordTable first, KeywordTable? second) : Dimension
    {
        private static readonly int[] None = [-1];

        public override (string? First, string? Second) NamesOf((int First, int Second) pair) =>
            (NameOf(first, pair.First), second is null ? null : NameOf(second, pair.Second));

        public override void AddPairs(int index, List<(int First, int Second)> pairs)
        {
            foreach (var one in NumbersOf(first, index))
            {
                foreach (var other in NumbersOf(second, index))
                    pairs.Add((one, other));
            }
        }

        private static ReadOnlySpan<int> NumbersOf(KeywordTable? table, int index) => table is not null && table.Of(index) is { Length: > 0 } numbers ? numbers : None;

        private static string? NameOf(KeywordTable table, int number) => number < 0 ? null : table.Values[number];
    }

    /// <summary>Departments with the roles that they themselves have: another one's role in the same clause is not theirs.</summary>
    private sealed class Mentions : Dimension
    {
        private static readonly DepartmentRole[] Roles = Enum.GetValues<DepartmentRole>();

        private readonly KeywordTable _departments;
        private readonly KeywordTable _mentions;
        private readonly (int Department, int Role)[] _byMention;
        private readonly bool _roleFirst;

        public Mentions(IndexSearcher searcher, DocSet docs, bool roleFirst)
        {
            _roleFirst = roleFirst;
            _departments = searcher.GetKeywords(docs, IndexFields.Department);
            _mentions = searcher.GetKeywords(docs, IndexFields.Mention);
            var byMention = _departments.Values
                .SelectMany((name, department) => Roles.Select((role, number) => (Mention: IndexFields.MentionOf(name, role), department, number)))
                .ToDictionary(mention => mention.Mention, mention => (mention.department, mention.number));
            // A mention's full name stands beside its canonical one in the same field; it is no department of the table, or counts as its canonical one.
            _byMention = [.. _mentions.Values.Select(mention => byMention.GetValueOrDefault(mention, (-1, -1)))];
        }

        public override (string? First, string? Second) NamesOf((int First, int Second) pair)
        {
            var (department, role) = _roleFirst ? (pair.Second, pair.First) : pair;
            if (department < 0)
                return (null, null);
            var (name, roleName) = (_departments.Values[department], EnumNames.Of(Roles[role]));
            return _roleFirst ? (roleName, name) : (name, roleName);
        }

        public override void AddPairs(int index, List<(int First, int Second)> pairs)
        {
            var departments = _departments.Of(index);
            foreach (var mention in _mentions.Of(index))
            {
                var (department, role) = _byMention[mention];
                if (department >= 0 && departments.Contains(department))
                    pairs.Add(_roleFirst ? (role, department) : (department, role));
            }

            if (departments.IsEmpty)
                pairs.Add((-1, -1));
        }
    }
}
