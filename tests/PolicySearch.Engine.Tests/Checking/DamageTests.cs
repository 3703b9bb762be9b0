using PolicySearch.Engine.Storage;
using PolicySearch.Engine.Tests.Support;

namespace PolicySearch.Engine.Tests.Checking;

public sealed class DamageTests
{
    private static readonly Lazy<SampleIndex> Small = new(() => new SampleIndex(12, 2, new RamDirectory()));
    private static readonly Lazy<SampleIndex> Large = new(() => new SampleIndex(3000, 3, new RamDirectory()));

    public static TheoryData<string> SmallFiles() => [.. Small.Value.Files.Keys];

    public static TheoryData<string> LargeFiles() => [.. Large.Value.Files.Keys];

    [Theory]
    [MemberData(nameof(SmallFiles))]
    public void FlippedByte_EveryByteOfASmallIndex_GivesNoWrongAnswerAndIsNoticed(string file)
    {
        for (var place = 0; place < Small.Value.Files[file].Length; place++)
            AssertNoticed(Small.Value, file, bytes => Flip(bytes, place));
    }

    [Theory]
    [MemberData(nameof(LargeFiles))]
    public void FlippedByte_SomeBytesOfALargeIndex_GivesNoWrongAnswerAndIsNoticed(string file)
    {
        var random = new Random(3);
        for (var round = 0; round < 8; round++)
            AssertNoticed(Large.Value, file, bytes => Flip(bytes, random.Next(bytes.Length)));
    }

    [Theory]
    [MemberData(nameof(SmallFiles))]
    public void TruncatedFile_AnyLength_GivesNoWrongAnswerAndIsNoticed(string file)
    {
        var length = Small.Value.Files[file].Length;
        foreach (var kept in new[] { 0, 1, length / 2, length - 33, length - 4, length - 1 })
            AssertNoticed(Small.Value, file, bytes => bytes[..kept]);
        AssertNoticed(Small.Value, file, bytes => [.. bytes, 0]);
    }

    [Theory]
    [MemberData(nameof(SmallFiles))]
    public void MissingFile_AnyFile_GivesNoWrongAnswerAndIsNoticed(string file)
    {
        var files = new Dictionary<string, byte[]>(Small.Value.Files);
        files.Remove(file);
        using var directory = DirectoryBytes.ToDirectory(files);

        Assert.True(Small.Value.AssertNeverWrong(directory));
    }

    [Fact]
    public void ExchangedFiles_OfTwoSegments_GiveNoWrongAnswerAndAreNoticed()
    {
        foreach (var kind in new[] { ".terms", ".postings", ".positions", ".columns", ".vectors" })
        {
            var names = Small.Value.Files.Keys.Where(name => name.EndsWith(kind, StringComparison.Ordinal)).Take(2).ToList();
            var files = new Dictionary<string, byte[]>(Small.Value.Files);
            (files[names[0]], files[names[1]]) = (files[names[1]], files[names[0]]);
            using var directory = DirectoryBytes.ToDirectory(files);

            Assert.True(Small.Value.AssertNeverWrong(directory), kind);
        }
    }

    [Fact]
    public void FlippedByte_OfAMappedFile_GivesNoWrongAnswerAndIsNoticed()
    {
        var random = new Random(5);
        foreach (var (file, bytes) in Large.Value.Files)
        {
            using var folder = new TemporaryFolder();
            foreach (var (name, content) in Large.Value.Files)
                File.WriteAllBytes(Path.Combine(folder.Path, name), name == file ? Flip(content, random.Next(bytes.Length)) : content);
            using var directory = new MappedDirectory(folder.Path);

            Assert.True(Large.Value.AssertNeverWrong(directory), file);
        }
    }

    private static void AssertNoticed(SampleIndex sample, string file, Func<byte[], byte[]> damage)
    {
        var files = new Dictionary<string, byte[]>(sample.Files);
        files[file] = damage(files[file]);
        using var directory = DirectoryBytes.ToDirectory(files);

        Assert.True(sample.AssertNeverWrong(directory));
    }

    private static byte[] Flip(byte[] bytes, int place)
    {
        var copy = bytes.ToArray();
        copy[place] ^= (byte)(1 << (place % 8));
        return copy;
    }
}
