using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Tests.Support;

/// <summary>The files of a directory as plain bytes, and back.</summary>
internal static class DirectoryBytes
{
    public static Dictionary<string, byte[]> Read(IIndexDirectory directory) =>
        directory.List().ToDictionary(name => name, name => ReadFile(directory, name));

    public static RamDirectory ToDirectory(IReadOnlyDictionary<string, byte[]> files)
    {
        var directory = new RamDirectory();
        foreach (var (name, bytes) in files)
            Write(directory, name, bytes);
        return directory;
    }

    public static void Write(IIndexDirectory directory, string name, byte[] bytes)
    {
        using var output = directory.Create(name);
        output.Write(bytes);
        output.Complete();
    }

    private static byte[] ReadFile(IIndexDirectory directory, string name)
    {
        using var input = directory.Open(name);
        return input.Slice(0, (int)input.Length).ToArray();
    }
}
