using System.Reflection;
using System.Xml;
using System.Xml.XPath;

namespace PolicySearch.Api.OpenApi;

/// <summary>The documentation comments of an assembly: beside it, or within the program where that is one file.</summary>
internal static class CodeComments
{
    /// <summary>Reads the comments of an assembly.</summary>
    /// <param name="assembly">Its name.</param>
    /// <exception cref="FileNotFoundException">The program was built without them.</exception>
    public static XPathDocument Of(string assembly)
    {
        var name = assembly + ".xml";
        var path = Path.Combine(AppContext.BaseDirectory, name);
        using var stream = File.Exists(path) ? File.OpenRead(path) : Assembly.GetEntryAssembly()?.GetManifestResourceStream(name);
        using var reader = XmlReader.Create(stream ?? throw new FileNotFoundException($"The program was built without {name}.", name));
        return new XPathDocument(reader);
    }
}
