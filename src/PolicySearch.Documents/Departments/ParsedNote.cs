namespace PolicySearch.Documents.Departments;

/// <summary>What the grammar makes of a stretch of text.</summary>
internal sealed class ParsedNote
{
    /// <summary>Names in the order of the text.</summary>
    public List<NamePart> Names { get; } = [];

    /// <summary>True if a list ends in 等.</summary>
    public bool IsOpen { get; set; }

    /// <summary>True if a label with a role was found (责任单位：).</summary>
    public bool HasLabel { get; set; }

    /// <summary>True if a predicate with a role was found (牵头).</summary>
    public bool HasPredicate { get; set; }

    /// <summary>True if a predicate has an object, as in 市财政局负责资金保障: prose rather than a note, unless it stands in brackets.</summary>
    public bool HasObject { get; set; }

    /// <summary>What it says of who leads (排在第一位的为牵头单位); null if it states no rule.</summary>
    public StatedRule? Rule { get; set; }

    /// <summary>Pieces that are neither names nor words of notes.</summary>
    public int Strange { get; set; }

    /// <summary>True if names and words of notes are all that there is, and at least one name is certain.</summary>
    public bool IsStrict => Strange == 0 && !HasObject && Names.Exists(IsCertainName) && Names.TrueForAll(name => name.Strength != NameStrength.None);

    /// <summary>True for a list whose certain names vouch for a stranger among them: 市审计局、市统计局、新世纪国控.</summary>
    public bool IsList => Strange == 0 && !HasObject && Names.Exists(IsCertainName) && Names.Count(IsCertainName) >= 2 * Names.Count(name => name.Strength == NameStrength.None);

    /// <summary>True for a note whose words of roles make up for names that nobody knows.</summary>
    public bool IsLabelled => HasLabel && Names.Exists(name => name.Strength != NameStrength.None);

    /// <summary>True for a list with a predicate in which the certain names prevail.</summary>
    public bool IsPredicated => HasPredicate && Names.Count(IsCertainName) > Strange + Names.Count(name => name.Strength == NameStrength.None);

    /// <summary>True if all names are certain and more than class nouns.</summary>
    public bool IsCertain => Names.TrueForAll(IsCertainName) && Names.Exists(name => !name.IsClass);

    private static bool IsCertainName(NamePart name) => name.Strength == NameStrength.Certain;
}
