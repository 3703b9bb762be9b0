using System.Globalization;

namespace VersusLucene;

/// <summary>Answer of one engine to one question in one form.</summary>
internal sealed record Answer(string Form, int Question, long Total, IReadOnlyList<(int Id, float Score)> Hits)
{
    /// <summary>Reads a line of the answer to the command <c>answers</c>.</summary>
    public static Answer ReadLine(string line)
    {
        var parts = line.Split('\t');
        var hits = parts[3..].Select(hit => hit.Split(':')).Select(hit => ((int)Number(hit[0]), (float)Number(hit[1])));
        return new Answer(parts[0], (int)Number(parts[1]), (long)Number(parts[2]), [.. hits]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
