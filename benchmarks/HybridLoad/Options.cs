using System.Globalization;

namespace HybridLoad;

/// <summary>Options of the command line: <c>--name value</c>.</summary>
internal sealed class Options(string[] args)
{
    private readonly Dictionary<string, string> _values = args.Skip(1).Chunk(2).ToDictionary(
        pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new ArgumentException($"{pair[0]} lacks its value."));

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Text(string name) => Find(name) ?? throw new ArgumentException($"{name} is missing.");

    public int Number(string name, int fallback) => Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;
}
