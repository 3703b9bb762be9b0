using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Storage;

public sealed class MappedDirectoryTests : DirectoryContract
{
    private readonly TemporaryFolder _folder = new();

    protected override IIndexDirectory Make() => new MappedDirectory(Path.Combine(_folder.Path, "made", "by", "need"));

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }
}
