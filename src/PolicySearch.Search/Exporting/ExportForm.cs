namespace PolicySearch.Search.Exporting;

/// <summary>The form of an export; docs/export.md describes each.</summary>
public enum ExportForm
{
    /// <summary>CSV (RFC 4180), UTF-8 with a byte order mark.</summary>
    Csv,

    /// <summary>JSON Lines: one JSON object a line.</summary>
    Jsonl,

    /// <summary>BibTeX.</summary>
    Bibtex,

    /// <summary>References by GB/T 7714—2015, one a line.</summary>
    Gbt7714,

    /// <summary>GraphML, for graphs.</summary>
    Graphml,
}
