namespace PolicySearch.Documents.Departments;

/// <summary>The rule on who leads that holds at a place of a document: the last one that a note before it stated for all below it.</summary>
internal sealed class RuleOfDocument
{
    private StatedRule? _rule;

    /// <summary>Takes in a note; they come in the order of the document.</summary>
    public void Meet(ParsedNote note)
    {
        if (note.Rule is { HoldsBelow: true } rule)
            _rule = rule;
        else if (note.Rule is null)
            _rule?.ApplyBelow(note.Names);
    }
}
