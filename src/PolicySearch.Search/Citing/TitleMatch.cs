namespace PolicySearch.Search.Citing;

/// <summary>How a title that is cited is the title of a document, best first.</summary>
public enum TitleMatch
{
    /// <summary>The whole title, brackets, blanks, script and width apart.</summary>
    Exact,

    /// <summary>The title of what the document issues: 《行动计划》 of 《…关于印发行动计划的通知》.</summary>
    Issued,

    /// <summary>The title without its issuer, 关于, 中华人民共和国 or the bracket at its end.</summary>
    Shortened,

    /// <summary>The end of a title: 《城市群发展规划》 of 《呼包鄂榆城市群发展规划》.</summary>
    Ending,

    /// <summary>Characters of a title in their order with its last two: 《公积金条例》 of 《住房公积金管理条例》.</summary>
    Abbreviated,
}
