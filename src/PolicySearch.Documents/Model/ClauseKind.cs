namespace PolicySearch.Documents.Model;

/// <summary>What a clause is.</summary>
public enum ClauseKind
{
    /// <summary>A numbered item or article.</summary>
    Item,

    /// <summary>An unnumbered paragraph under a heading (第2段).</summary>
    Paragraph,

    /// <summary>What stands before the first heading (序言), addressee included.</summary>
    Preamble,

    /// <summary>What stands behind the last clause (结尾): signature, date, list of annexes.</summary>
    Closing,

    /// <summary>A row of a table.</summary>
    TableRow,
}
