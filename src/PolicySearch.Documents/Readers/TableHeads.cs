using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Readers;

/// <summary>Tells by its words whether the first row of a table names the columns.</summary>
internal static partial class TableHeads
{
    private const int LongestHead = 20;

    /// <summary>True if all cells are short, none is a number or a label with its colon, and one is a usual head.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells)
    {
        var filled = cells.Select(Compact).Where(cell => cell.Length > 0).ToList();
        return filled.Count >= 2 && filled.TrueForAll(cell => cell.Length <= LongestHead && !NoHead().IsMatch(cell)) &&
            filled.Exists(cell => UsualHead().IsMatch(cell));
    }

    /// <summary>Index of the first row that is not one cell over all columns; -1 if there is none.</summary>
    public static int FirstRow(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count > 1)
                return i;
        }

        return -1;
    }

    private static string Compact(string cell) => string.Concat(cell.Where(character => !TextRangeTrimming.IsBlank(character)));

    [GeneratedRegex(@"[:：]$|[。；]|^[\d.]+$|^\d{4}[-年]")]
    private static partial Regex NoHead();

    [GeneratedRegex("^(?:[序编編][号號]|[项項]目|任[务務]|事[项項]|内容|[内內]容|措施|[单單]位|部[门門]|名[称稱]|[备備]注|[时時][间間限]|[类類][别別]|指[标標]|[标標]准|地[区區]|要求|条件|条件)|(?:[单單]位|部[门門]|内容|[内內]容|[时時]限|[时時][间間]|名[称稱]|[类類][别別]|[标標][准準]|措施|任[务務]|事[项項]|指[标標]|金[额額]|范[围圍]|[区區]域|分值)$")]
    private static partial Regex UsualHead();
}
