namespace PolicySearch.Testing;

/// <summary>Finds files of the checkout from a running test.</summary>
public static class Repository
{
    /// <summary>The folder that holds PolicySearch.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Path of a file or folder below <see cref="Root"/>.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PolicySearch.sln")))
                return folder;
        }

        throw new InvalidOperationException("Run the tests from inside the checkout: PolicySearch.sln was not found above " + AppContext.BaseDirectory);
    }
}
