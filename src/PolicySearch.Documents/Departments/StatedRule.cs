using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>What a note says of who leads.</summary>
/// <param name="Lead">Which names lead.</param>
/// <param name="Rest">The role of all others (其余为配合单位); null if it does not speak of them.</param>
/// <param name="HoldsBelow">Whether it holds for later notes of the document too: 下同.</param>
internal sealed record StatedRule(LeadRule Lead, DepartmentRole? Rest, bool HoldsBelow)
{
    /// <summary>Gives the names of the note that states it their roles.</summary>
    public void Apply(IReadOnlyList<NamePart> names)
    {
        for (var i = 0; i < names.Count; i++)
            names[i].Role = Leads(names, i) ? DepartmentRole.Lead : Rest ?? names[i].Role;
    }

    /// <summary>
    /// Gives the names of a later note their roles, unless it says itself who leads. Who stands alone, or in the one list of a note without a comma, has
    /// nobody to lead, and keeps the role of the note.
    /// </summary>
    public void ApplyBelow(IReadOnlyList<NamePart> names)
    {
        if (names.All(name => name.Role != DepartmentRole.Lead) && Enumerable.Range(0, names.Count).Any(i => !Leads(names, i)))
            Apply(names);
    }

    private bool Leads(IReadOnlyList<NamePart> names, int index) =>
        Lead.Count == LeadRule.UpToComma ? names[index].List == names[0].List : index < Lead.Count;
}
