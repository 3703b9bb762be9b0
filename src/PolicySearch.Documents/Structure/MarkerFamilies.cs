namespace PolicySearch.Documents.Structure;

/// <summary>How the families stand to each other.</summary>
internal static class MarkerFamilies
{
    /// <summary>
    /// Usual height of a family, 0 outermost (GB/T 9704 and the 立法法). A marker that opens a list closes open lists of lower families;
    /// families of the same rank nest in the order in which they come (一、 over 第一条 and 第一条 over 一、 both occur).
    /// </summary>
    public static int Rank(this MarkerFamily family) => family switch
    {
        MarkerFamily.Division => 0,
        MarkerFamily.Chapter => 1,
        MarkerFamily.Section => 2,
        MarkerFamily.Article or MarkerFamily.Enumeration => 3,
        MarkerFamily.BracketedEnumeration => 4,
        MarkerFamily.NumberStop or MarkerFamily.NumberComma or MarkerFamily.Decimal => 5,
        MarkerFamily.BracketedNumber or MarkerFamily.HalfBracketedNumber => 6,
        _ => 7,
    };

    /// <summary>True for the families that hardly ever stand at the start of a line by chance.</summary>
    public static bool IsStrong(this MarkerFamily family) => family <= MarkerFamily.BracketedEnumeration;

    /// <summary>True for the families made with 第, whose markers also occur as references (第三条规定的).</summary>
    public static bool IsOrdinal(this MarkerFamily family) => family <= MarkerFamily.Article;

    /// <summary>True for the two forms of the same number that sloppy lists mix.</summary>
    public static bool IsNumber(this MarkerFamily family) => family is MarkerFamily.NumberStop or MarkerFamily.NumberComma;
}
