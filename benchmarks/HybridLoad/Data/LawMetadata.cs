using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;

namespace HybridLoad.Data;

/// <summary>
/// Metadata for a copy of a law, for filters and facets. Region and issuer follow from the title (the region it begins with, else the nation);
/// date, validity and departments, which the corpus lacks, are drawn by a hash of title, copy and article: the same in every run.
/// </summary>
internal sealed class LawMetadata
{
    private static readonly string[] Departments = [.. DepartmentCatalog.Default.Entries.Take(40).Select(entry => entry.Canonical)];

    private readonly string _seed;

    public LawMetadata(Law law, int copy)
    {
        _seed = $"{law.Title}|{copy}";
        Region = RegionCatalog.Default.FindIn(law.Title) ?? RegionCatalog.Nation;
        Issuer = IssuerOf(law.Title, Region);
        WrittenOn = new DateOnly(1990 + Draw("year", 35), 1 + Draw("month", 12), 1 + Draw("day", 28));
        Validity = Draw("validity", 20) switch
        {
            < 14 => ValidityStatus.Valid,
            < 17 => ValidityStatus.Amended,
            < 18 => ValidityStatus.Repealed,
            _ => ValidityStatus.Unknown,
        };
    }

    public Region Region { get; }

    public string Issuer { get; }

    public DateOnly WrittenOn { get; }

    public ValidityStatus Validity { get; }

    /// <summary>Who answers for an article: for four of ten a department that leads and one that supports, out of four of the law's.</summary>
    public IReadOnlyList<(string Name, DepartmentRole Role)> DepartmentsOf(int article)
    {
        if (Draw($"has|{article}", 10) >= 4)
            return [];
        var lead = Draw($"lead|{article}", 4);
        var support = (lead + 1 + Draw($"support|{article}", 3)) % 4;
        return [(Department(lead), DepartmentRole.Lead), (Department(support), DepartmentRole.Support)];
    }

    private string Department(int index) => Departments[(Draw("departments", Departments.Length) + (index * 7)) % Departments.Length];

    private int Draw(string what, int below) =>
        (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{_seed}|{what}"))) % (uint)below);

    private static string IssuerOf(string title, Region region) =>
        title.StartsWith("最高人民法院", StringComparison.Ordinal) ? "最高人民法院"
        : region.Level != RegionLevel.Nation ? $"{region.Name}人民代表大会常务委员会"
        : title.EndsWith('法') ? "全国人民代表大会常务委员会"
        : "国务院";
}
