namespace PolicySearch.Search.Querying;

/// <summary>Why a candidate is preferred, or comes later.</summary>
internal enum PreferenceKind
{
    /// <summary>The query cites it.</summary>
    Citation,

    /// <summary>It is of a place that the query names.</summary>
    Place,

    /// <summary>It gives a department that the query names something to do.</summary>
    Department,

    /// <summary>It gives that department the role that the query asks for.</summary>
    Duty,

    /// <summary>It stands in a document that the query names.</summary>
    Document,

    /// <summary>It says who answers for it, which the query asks.</summary>
    Who,

    /// <summary>It stands in a law of the nation.</summary>
    Law,

    /// <summary>It stands in a regulation of one place, and the query names none.</summary>
    LocalRule,
}
