using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Storage;

/// <summary>What every <see cref="IIndexDirectory"/> promises; each implementation runs the same tests.</summary>
public abstract class DirectoryContract : IDisposable
{
    private IIndexDirectory? _directory;

    private IIndexDirectory Directory => _directory ??= Make();

    protected abstract IIndexDirectory Make();

    public virtual void Dispose()
    {
        _directory?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Open_CompletedFile_GivesItsBytes()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        DirectoryBytes.Write(Directory, "a.b-1", bytes);

        using var input = Directory.Open("a.b-1");

        Assert.Equal(bytes.Length, input.Length);
        Assert.Equal(bytes, input.Slice(0, bytes.Length).ToArray());
        Assert.Equal(bytes[777..999], input.Slice(777, 222).ToArray());
        input.ExpectScattered();
        input.Prefetch(777, 222);
        var copy = new byte[222];
        input.Read(777, copy);
        Assert.Equal(bytes[777..999], copy);
        Array.Clear(copy);
        Assert.True(!input.TryRead(777, copy) || copy.AsSpan().SequenceEqual(bytes.AsSpan(777, 222)));
        Assert.True(input.Slice(bytes.Length, 0).IsEmpty);
    }

    [Fact]
    public void Open_EmptyFile_HasNoBytes()
    {
        DirectoryBytes.Write(Directory, "empty", []);

        using var input = Directory.Open("empty");

        Assert.Equal(0, input.Length);
        Assert.True(input.Slice(0, 0).IsEmpty);
    }

    [Fact]
    public void Open_MissingFile_Throws() => Assert.Throws<FileNotFoundException>(() => Directory.Open("none"));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    [InlineData(long.MaxValue, 1)]
    [InlineData(1, -1)]
    [InlineData(1, int.MaxValue)]
    public void Slice_OutsideOfTheFile_Throws(long offset, int length)
    {
        DirectoryBytes.Write(Directory, "three", [1, 2, 3]);

        using var input = Directory.Open("three");

        Assert.Throws<ArgumentOutOfRangeException>(() => input.Slice(offset, length).Length);
        if (length is >= 0 and < 100)
            Assert.Throws<ArgumentOutOfRangeException>(() => input.Read(offset, new byte[length]));
    }

    [Fact]
    public void Create_SameName_ReplacesTheFile()
    {
        DirectoryBytes.Write(Directory, "x", [1, 2, 3]);
        DirectoryBytes.Write(Directory, "x", [4]);

        Assert.Equal([4], DirectoryBytes.Read(Directory)["x"]);
    }

    [Fact]
    public void Rename_ExistingTarget_IsReplaced()
    {
        DirectoryBytes.Write(Directory, "new", [1]);
        DirectoryBytes.Write(Directory, "old", [2]);

        Directory.Rename("new", "old");
        Directory.SyncNames();

        Assert.Equal(["old"], Directory.List());
        Assert.Equal([1], DirectoryBytes.Read(Directory)["old"]);
    }

    [Fact]
    public void Delete_OpenInput_StaysReadable()
    {
        DirectoryBytes.Write(Directory, "x", [1, 2, 3]);
        using var input = Directory.Open("x");

        Directory.Delete("x");
        Directory.Delete("x");

        Assert.Empty(Directory.List());
        Assert.Equal([1, 2, 3], input.Slice(0, 3).ToArray());
    }

    [Fact]
    public void Lock_Held_CannotBeTakenTwice()
    {
        using (Directory.Lock())
            Assert.Throws<IndexLockedException>(() => Directory.Lock());
        using var again = Directory.Lock();

        Assert.NotNull(again);
        Assert.Empty(Directory.List());
    }
}
