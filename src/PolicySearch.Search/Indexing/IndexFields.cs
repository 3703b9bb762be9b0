using System.Text.Json;
using PolicySearch.Analysis;
using PolicySearch.Documents.Model;
using PolicySearch.Engine;

namespace PolicySearch.Search.Indexing;

/// <summary>Names of the fields of the index; one index document is one clause.</summary>
public static class IndexFields
{
    /// <summary>Text: title of the document and of the part, headings above the clause, and the clause itself, with gaps between.</summary>
    public const string Text = "all";

    /// <summary>Text: pairs of Chinese characters of the same texts, see <see cref="BigramAnalyzer"/>.</summary>
    public const string Pairs = "pairs";

    /// <summary>Keyword: id of the document.</summary>
    public const string DocumentId = "documentId";

    /// <summary>Keyword: full name of the document's region.</summary>
    public const string City = "city";

    /// <summary>Keyword: full names of the document's region and of those that contain it.</summary>
    public const string Region = "region";

    /// <summary>Keyword: canonical names of the clause's departments.</summary>
    public const string Department = "department";

    /// <summary>Keyword: full names of the clause's departments, simplified.</summary>
    public const string DepartmentFull = "departmentFull";

    /// <summary>Keyword: canonical and full names together with a role, see <see cref="MentionOf"/>.</summary>
    public const string Mention = "mention";

    /// <summary>Keyword: roles of the clause's departments (<c>lead</c> …).</summary>
    public const string Role = "role";

    /// <summary>Keyword: the document's issuer as written.</summary>
    public const string Issuer = "issuer";

    /// <summary>Keyword: the document's 文号 in its form for look-up.</summary>
    public const string DocNumber = "docNumber";

    /// <summary>Keyword: the document's validity (<c>valid</c>, <c>unknown</c> …).</summary>
    public const string Validity = "validity";

    /// <summary>Keyword: the clause's place and all runs of its steps, see <see cref="PlaceKeys"/>.</summary>
    public const string Place = "place";

    /// <summary>Keyword: year of 成文日期.</summary>
    public const string Year = "year";

    /// <summary>Integer: 成文日期 as yyyyMMdd.</summary>
    public const string WrittenOn = "writtenOn";

    /// <summary>Integer: 发布日期 as yyyyMMdd.</summary>
    public const string PublishedOn = "publishedOn";

    /// <summary>Integer: how much of what is embedded for the clause is title and headings, in percent of the characters.</summary>
    public const string TitleShare = "titleShare";

    /// <summary>Integer: how many of the clause's vectors, from the last, are of its stretches and not of the whole; see <see cref="ClausePassages"/>.</summary>
    public const string Stretches = "stretches";

    /// <summary>Integer: the document's place in the order of laws, see <see cref="Indexing.LegalRank"/>; none for most.</summary>
    public const string LegalRank = "legalRank";

    /// <summary>Integer: fingerprint of the clause's text, see <see cref="TextFingerprint"/>; none for a short one.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Vector: one for each window of the clause.</summary>
    public const string Embedding = "embedding";

    /// <summary>Vector: of the clause's text without title and headings, where these are much of <see cref="Embedding"/>; not searched, looked up among the first candidates.</summary>
    public const string OwnEmbedding = "ownEmbedding";

    /// <summary>Value of <see cref="City"/> for documents of the whole country.</summary>
    public const string Nation = "全国";

    /// <summary>Value of <see cref="Mention"/>: a department in one role, for filters that want both in the same mention.</summary>
    /// <param name="department">Canonical name, or full name simplified.</param>
    /// <param name="role">The role.</param>
    public static string MentionOf(string department, DepartmentRole role) => $"{department}|{NameOf(role)}";

    /// <summary>The form of an enumeration's value in a keyword field.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The form of a date in an integer field.</summary>
    public static long AsNumber(DateOnly date) => date.Year * 10_000L + date.Month * 100 + date.Day;

    /// <summary>The schema of the index.</summary>
    /// <param name="vectorDimension">Numbers in a vector; 0 without a model.</param>
    public static IndexSchema Schema(int vectorDimension) => new(
        [
            new FieldDefinition(Text, FieldKind.Text),
            new FieldDefinition(Pairs, FieldKind.Text, BigramAnalyzer.Instance, HasPositions: false),
            .. Fields(FieldKind.Keyword, DocumentId, City, Region, Department, DepartmentFull, Mention, Role, Issuer, DocNumber, Validity, Year, Place),
            .. Fields(FieldKind.Integer, WrittenOn, PublishedOn, TitleShare, Stretches, LegalRank, Fingerprint),
            .. vectorDimension == 0 ? [] : Vectors,
        ],
        vectorDimension);

    private static IEnumerable<FieldDefinition> Vectors => [new FieldDefinition(Embedding, FieldKind.Vector), new FieldDefinition(OwnEmbedding, FieldKind.Vector, HasSigns: false)];

    private static IEnumerable<FieldDefinition> Fields(FieldKind kind, params string[] names) =>
        names.Select(name => new FieldDefinition(name, kind));
}
