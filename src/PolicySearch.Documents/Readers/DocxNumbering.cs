using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicySearch.Documents.Readers;

/// <summary>
/// Automatic numbers of a DOCX file, counted in the order of the text. Instances of one abstract numbering share their counters, unless an
/// instance sets its own start; a number at a higher level makes those below begin again (ECMA-376 part 1, 17.9).
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, AbstractNum> _abstracts = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _started = [];

    /// <summary>Reads the definitions.</summary>
    public DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
            _instances.TryAdd(instance.NumberID?.Value ?? 0, instance);
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
            _abstracts.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
    }

    /// <summary>Counts on and gives the number as it stands before the text, with what parts it from the text; empty for bullets.</summary>
    public string Next(DocxNumberPlace place)
    {
        if (place.Level is < 0 or >= Levels || !_instances.TryGetValue(place.NumberId, out var instance) || DefinitionOf(instance) is not { } definition)
            return "";
        var counters = CountersOf(instance, definition, place.NumberId);
        counters[place.Level] = (counters[place.Level] ?? StartOf(instance, definition, place.Level) - 1) + 1;
        Array.Fill(counters, null, place.Level + 1, Levels - place.Level - 1);
        var level = LevelOf(instance, definition, place.Level);
        return level is null ? "" : Format(instance, definition, level, counters);
    }

    private AbstractNum? DefinitionOf(NumberingInstance instance)
    {
        if (!_abstracts.TryGetValue(instance.AbstractNumId?.Val?.Value ?? -1, out var definition))
            return null;
        // A definition may only point to the one that a numbering style carries.
        return definition.NumberingStyleLink?.Val?.Value is { } link
            ? _abstracts.Values.FirstOrDefault(candidate => candidate.StyleLink?.Val?.Value == link) ?? definition
            : definition;
    }

    private int?[] CountersOf(NumberingInstance instance, AbstractNum definition, int numberId)
    {
        var id = definition.AbstractNumberId?.Value ?? -1;
        if (!_counters.TryGetValue(id, out var counters))
            _counters[id] = counters = new int?[Levels];
        if (_started.Add(numberId))
        {
            foreach (var change in instance.Elements<LevelOverride>().Where(change => change.StartOverrideNumberingValue is not null))
                counters[Math.Clamp(change.LevelIndex?.Value ?? 0, 0, Levels - 1)] = null;
        }

        return counters;
    }

    private static int StartOf(NumberingInstance instance, AbstractNum definition, int index) =>
        OverrideOf(instance, index)?.StartOverrideNumberingValue?.Val?.Value ??
        LevelOf(instance, definition, index)?.StartNumberingValue?.Val?.Value ?? 1;

    private static LevelOverride? OverrideOf(NumberingInstance instance, int index) =>
        instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == index);

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int index) =>
        OverrideOf(instance, index)?.Level ?? definition.Elements<Level>().FirstOrDefault(level => level.LevelIndex?.Value == index);

    private static string Format(NumberingInstance instance, AbstractNum definition, Level level, int?[] counters)
    {
        if (level.NumberingFormat?.Val?.Value is { } format && (format == NumberFormatValues.Bullet || format == NumberFormatValues.None))
            return "";
        var pattern = level.LevelText?.Val?.Value ?? "";
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                text.Append(pattern[i]);
                continue;
            }

            var index = pattern[++i] - '1';
            // A level above that has not been counted yet shows its start.
            var number = counters[index] ??= StartOf(instance, definition, index);
            text.Append(DocxNumberFormats.Format(number, level.IsLegalNumberingStyle is not null ? null : LevelOf(instance, definition, index)?.NumberingFormat?.Val?.Value));
        }

        return text.Length == 0 ? "" : text + Gap(level, text[^1]);
    }

    /// <summary>What stands for the tab behind a number: nothing behind punctuation, a wide blank behind 第一条, a blank behind a Latin sign.</summary>
    private static string Gap(Level level, char last)
    {
        if (level.LevelSuffix?.Val?.Value is { } suffix && suffix == LevelSuffixValues.Nothing)
            return "";
        return last < '\u0080' ? " " : char.IsLetterOrDigit(last) ? "\u3000" : "";
    }
}
