namespace VersusLucene;

/// <summary>Figures of both engines, taken in turn: a table of medians and their ratios.</summary>
internal sealed class Figures
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, (List<double> Lucene, List<double> Ours)> _values = [];

    /// <summary>Adds one measurement of both.</summary>
    /// <param name="name">What was measured, with its unit.</param>
    /// <param name="lucene">Lucene's figure.</param>
    /// <param name="ours">Ours.</param>
    public void Add(string name, double lucene, double ours)
    {
        if (!_values.TryGetValue(name, out var values))
        {
            _names.Add(name);
            _values.Add(name, values = ([], []));
        }

        values.Lucene.Add(lucene);
        values.Ours.Add(ours);
    }

    public void Print()
    {
        Console.WriteLine($"| {"median",-40} | {"Lucene",10} | {"ours",10} | ours/Lucene | rounds |");
        Console.WriteLine($"|{new string('-', 42)}|-----------:|-----------:|------------:|-------:|");
        foreach (var name in _names)
        {
            var (lucene, ours) = _values[name];
            Console.WriteLine($"| {name,-40} | {Short(Median(lucene)),10} | {Short(Median(ours)),10} | {Median(ours) / Median(lucene),11:0.00} | {ours.Count,6} |");
        }

        Console.WriteLine();
    }

    private static string Short(double value) => value >= 100 ? $"{value:0}" : $"{value:0.###}";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
