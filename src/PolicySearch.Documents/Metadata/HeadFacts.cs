using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Metadata;

/// <summary>What a scan of the head found; nothing is decided yet.</summary>
internal sealed class HeadFacts
{
    /// <summary>The title that the container gives, if any.</summary>
    public string? PageTitle { get; set; }

    /// <summary>Labelled values, in order; several of one kind may be there.</summary>
    public List<(HeadField Field, TextRange Range)> Fields { get; } = [];

    /// <summary>Runs of lines that may be titles, in order; each run holds the lines that stand together.</summary>
    public List<List<TextRange>> TitleRuns { get; } = [];

    /// <summary>Numbers on lines of their own or at a title.</summary>
    public List<TextRange> Numbers { get; } = [];

    /// <summary>Dates of writing at the title.</summary>
    public List<TextRange> WrittenDates { get; } = [];

    /// <summary>Dates without a label that the page gives.</summary>
    public List<TextRange> PageDates { get; } = [];

    /// <summary>The body of the form's red heading.</summary>
    public TextRange? RedHeading { get; set; }

    /// <summary>What a remark in the head says of validity.</summary>
    public TextRange? ValidityRemark { get; set; }

    /// <summary>Offset at which the body begins.</summary>
    public int BodyStart { get; set; }
}
