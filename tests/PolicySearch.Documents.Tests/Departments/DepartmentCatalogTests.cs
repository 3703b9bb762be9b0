using PolicySearch.Documents.Departments;

namespace PolicySearch.Documents.Tests.Departments;

public class DepartmentCatalogTests
{
    private static readonly DepartmentCatalog Catalog = DepartmentCatalog.Default;

    [Theory]
    [InlineData("市发改委", "发展和改革委员会")]
    [InlineData("發展改革委", "发展和改革委员会")]
    [InlineData("广东省发展改革委", "发展和改革委员会")]
    [InlineData("国家发展和改革委员会", "发展和改革委员会")]
    [InlineData("市人社局", "人力资源和社会保障局")]
    [InlineData("省人力资源社会保障厅", "人力资源和社会保障厅")]
    [InlineData("市市场监管局", "市场监督管理局")]
    [InlineData("市场监管局", "市场监督管理局")]
    [InlineData("兰州市城关区住建局", "住房和城乡建设局")]
    [InlineData("市委编办", "机构编制委员会办公室")]
    [InlineData("市黨委組織部", "组织部")]
    [InlineData("市委办公室", "党委办公室")]
    [InlineData("市委金融办", "金融委员会办公室")]
    [InlineData("市金融办", "金融工作办公室")]
    [InlineData("人行兰州中心支行", "中国人民银行")]
    [InlineData("兰州海关", "海关")]
    [InlineData("国家税务总局兰州市税务局", "税务局")]
    [InlineData("团市委", "共产主义青年团委员会")]
    [InlineData("市财政（地税）局", "财政局")]
    [InlineData("财政部", "财政部")]
    [InlineData("省财政厅", "财政厅")]
    public void Canonicalize_KnownDepartment_GivesCanonicalName(string name, string expected) => Assert.Equal(expected, Catalog.Canonicalize(name));

    [Theory]
    [InlineData("市国土资源局", "自然资源局")]
    [InlineData("省国土资源厅", "自然资源厅")]
    [InlineData("市卫计委", "卫生健康委员会")]
    [InlineData("市工商局", "市场监督管理局")]
    [InlineData("市质监局", "市场监督管理局")]
    [InlineData("市食药监局", "市场监督管理局")]
    [InlineData("市环保局", "生态环境局")]
    [InlineData("市安监局", "应急管理局")]
    [InlineData("市旅游局", "文化和旅游局")]
    [InlineData("市农业局", "农业农村局")]
    [InlineData("市規劃局", "自然资源局")]
    public void Canonicalize_FormerName_GivesSuccessor(string name, string expected)
    {
        Assert.Equal(expected, Catalog.Canonicalize(name));
        Assert.True(Catalog.TryResolve(name, out var entry));
        Assert.DoesNotContain(expected, entry.FormerNames);
    }

    [Theory]
    [InlineData("各旗縣區人民政府", "各旗县区人民政府")]
    [InlineData("回民區政府", "回民区人民政府")]
    [InlineData("和林格爾新區管委會", "和林格尔新区管理委员会")]
    [InlineData("广安投资集团", "广安投资集团")]
    [InlineData("市有關部門", "市有关部门")]
    public void Canonicalize_UnknownName_IsTheFullNameSimplified(string name, string expected)
    {
        Assert.False(Catalog.TryResolve(name, out _));
        Assert.Equal(expected, Catalog.Canonicalize(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("市")]
    [InlineData("（）")]
    [InlineData("\uD800")]
    [InlineData("自治区")]
    public void TryResolve_NoName_IsFalse(string name) => Assert.False(Catalog.TryResolve(name, out _));

    [Fact]
    public void TryResolve_EveryNameOfTheTable_GivesItsEntry()
    {
        foreach (var entry in Catalog.Entries)
        {
            foreach (var name in Catalog.Forms(entry.Canonical))
                Assert.Equal(entry.Canonical, Catalog.Canonicalize(name));
        }
    }

    [Fact]
    public void Forms_Canonical_HoldsShortAndFormerNames()
    {
        var forms = Catalog.Forms("卫生健康委员会");

        Assert.Equal("卫生健康委员会", forms[0]);
        Assert.Contains("卫健委", forms);
        Assert.Contains("卫生计生委", forms);
        Assert.Equal(forms.Count, forms.Distinct().Count());
    }

    [Fact]
    public void Forms_UnknownName_IsItself() => Assert.Equal(["某某局"], Catalog.Forms("某某局"));

    [Fact]
    public void FamilyOf_Department_HoldsAllLevels()
    {
        Assert.True(Catalog.TryResolve("市财政局", out var entry));

        Assert.Superset(new HashSet<string> { "财政局", "财政厅", "财政部" }, Catalog.FamilyOf(entry).Select(other => other.Canonical).ToHashSet());
    }

    [Fact]
    public void Entries_Table_CoversTheCommonDepartments() => Assert.True(Catalog.Entries.Count >= 100);

    [Fact]
    public void Constructor_NameClaimedTwice_NamesBothEntries()
    {
        DepartmentEntry[] entries = [Entry("甲局", "同名局"), Entry("乙局", "同名局")];

        var error = Assert.Throws<ArgumentException>(() => new DepartmentCatalog(entries));

        Assert.Contains("甲局", error.Message, StringComparison.Ordinal);
        Assert.Contains("乙局", error.Message, StringComparison.Ordinal);
    }

    private static DepartmentEntry Entry(string canonical, string alias) => new(canonical, "类", DepartmentKind.Government, [canonical, alias], []);
}
