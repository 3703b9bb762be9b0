namespace PolicySearch.Documents.Departments;

/// <summary>What stands in front of the body in a name.</summary>
internal enum NamePrefixKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A level alone: 市, 省, 自治区.</summary>
    Level,

    /// <summary>A place with its level: 包头市, 广州市黄埔区.</summary>
    Place,

    /// <summary>The nation: 国家, 国务院, 中央, 全国.</summary>
    Nation,
}
