namespace HybridLoad.Load;

/// <summary>Sizes on the disk.</summary>
internal static class Disk
{
    /// <summary>Megabytes of all files below a folder whose path below it satisfies a condition.</summary>
    public static double Megabytes(string folder, Func<string, bool>? condition = null) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => condition?.Invoke(Path.GetRelativePath(folder, file)) ?? true)
        .Sum(file => new FileInfo(file).Length) / 1e6;
}
