namespace PolicySearch.Documents.Citations;

/// <summary>What a step of a cited place counts.</summary>
public enum PlaceUnit
{
    /// <summary>A number that does not say what it counts: 12, 十二, 第三部分, 第1点.</summary>
    Any,

    /// <summary>编, 分编.</summary>
    Division,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>节.</summary>
    Section,

    /// <summary>条.</summary>
    Article,

    /// <summary>一、</summary>
    Enumeration,

    /// <summary>（一）, below an article 第（一）项.</summary>
    BracketedEnumeration,

    /// <summary>1. or 1、, below an article 第1目.</summary>
    Number,

    /// <summary>1.2.1; its number is the last component.</summary>
    Decimal,

    /// <summary>（1）</summary>
    BracketedNumber,

    /// <summary>1）</summary>
    HalfBracketedNumber,

    /// <summary>①</summary>
    Circled,

    /// <summary>第2段, below an article 第二款.</summary>
    Paragraph,

    /// <summary>序言.</summary>
    Preamble,

    /// <summary>结尾.</summary>
    Closing,

    /// <summary>A row of a table (表1第2行); row 0 is its head.</summary>
    TableRow,
}
