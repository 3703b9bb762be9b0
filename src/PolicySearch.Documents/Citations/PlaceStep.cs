namespace PolicySearch.Documents.Citations;

/// <summary>One step of a cited place: 三、 and （三） and 1. of 三、（三）1.</summary>
/// <param name="Unit">What it counts.</param>
/// <param name="Number">Its number; 0 where it has none.</param>
/// <param name="Sub">The 一 of 第三条之一, the number of the table of a row; else 0.</param>
/// <param name="Text">As written.</param>
public sealed record PlaceStep(PlaceUnit Unit, int Number, int Sub, string Text)
{
    /// <summary>True for 编, 章 and 节, which the citation of an article leaves out.</summary>
    public bool IsChapter => Unit is PlaceUnit.Division or PlaceUnit.Chapter or PlaceUnit.Section;

    /// <summary>True for steps that are a number, of whatever unit.</summary>
    public bool IsNumbered => Unit < PlaceUnit.Paragraph;
}
