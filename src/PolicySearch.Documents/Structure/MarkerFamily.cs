namespace PolicySearch.Documents.Structure;

/// <summary>A way to number the pieces of a document. Each list of a document uses one family.</summary>
internal enum MarkerFamily
{
    /// <summary>第一编, 第一分编, 第一部分.</summary>
    Division,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>第一条, 第一条之一.</summary>
    Article,

    /// <summary>一、</summary>
    Enumeration,

    /// <summary>（一）</summary>
    BracketedEnumeration,

    /// <summary>1. with a full stop.</summary>
    NumberStop,

    /// <summary>1、 with an enumeration comma.</summary>
    NumberComma,

    /// <summary>1 / 1.1 / 1.2.1, followed by a blank; one family for each depth.</summary>
    Decimal,

    /// <summary>（1）</summary>
    BracketedNumber,

    /// <summary>1）</summary>
    HalfBracketedNumber,

    /// <summary>①</summary>
    Circled,
}
