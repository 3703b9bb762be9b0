namespace PolicySearch.Embeddings;

/// <summary>A file of a model: on disk, or, in a program of one file, within this assembly.</summary>
/// <param name="Name">Its path, or its name within the assembly; for messages.</param>
/// <param name="Open">Opens it for reading from any place.</param>
internal sealed record ModelFile(string Name, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static ModelFile At(string path) => new(path, () => File.OpenRead(path));

    /// <summary>A file of the model that comes with the program.</summary>
    public static ModelFile BuiltIn(string name) => typeof(ModelFile).Assembly.GetManifestResourceInfo(name) is null
        ? At(Path.Combine(AppContext.BaseDirectory, "Models", "policy-embed-zh", name))
        : new ModelFile(name, () => typeof(ModelFile).Assembly.GetManifestResourceStream(name)!);
}
