using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Tests.Storage;

public sealed class RamDirectoryTests : DirectoryContract
{
    protected override IIndexDirectory Make() => new RamDirectory();
}
