using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Departments;

/// <summary>Gives names their roles: collects them until a predicate speaks of them, or the sentence ends.</summary>
internal sealed class RoleAssigner(NoteText text)
{
    private readonly List<NamePart> _pending = [];
    private bool _hasRoles;

    /// <summary>The role that the label in front gives; null without a label.</summary>
    public DepartmentRole? Label { get; private set; }

    /// <summary>A name that waits for its role.</summary>
    public void Add(NamePart name) => _pending.Add(name);

    /// <summary>A name whose role is said right beside it.</summary>
    public void Add(NamePart name, DepartmentRole role) => (name.Role, _hasRoles) = (role, true);

    /// <summary>A label begins; what waits belongs to the one before.</summary>
    public void BeginLabel(DepartmentRole? role)
    {
        Close();
        Label = role ?? Label;
    }

    /// <summary>A predicate behind names; false if it holds no role.</summary>
    public bool Apply(string predicate)
    {
        var governed = Governed(predicate);
        if (NoteWords.RoleOf(predicate, governed.TrueForAll(IsLocality)) is not { } role)
            return false;
        foreach (var name in governed)
            name.Role = role;
        Close(name => !governed.Contains(name));
        return true;
    }

    /// <summary>The sentence ends: what waits has the role of the label, or is responsible.</summary>
    public void Close() => Close(_ => true);

    private void Close(Predicate<NamePart> isOpen)
    {
        foreach (var name in _pending.FindAll(isOpen))
            name.Role = Label ?? DepartmentRole.Responsible;
        _hasRoles |= _pending.Count > 0;
        _pending.Clear();
    }

    /// <summary>The names that a predicate speaks of: how far back it reaches over commas.</summary>
    private List<NamePart> Governed(string predicate)
    {
        if (_pending.Count == 0)
            return [];
        if (NoteWords.RoleOf(predicate, everybodyIsLocality: true) == DepartmentRole.Implement && TrailingLocalities() is { Count: > 0 } localities)
            return localities;
        if (Label is not null)
            return _pending.FindAll(name => name.List == _pending[^1].List);
        return SupportsFirst(predicate) ? _pending.FindAll(name => name.List != _pending[0].List) : [.. _pending];
    }

    /// <summary>Support needs somebody to support: 市自然资源局，有关部门配合.</summary>
    private bool SupportsFirst(string predicate) =>
        !_hasRoles
        && _pending[0].List != _pending[^1].List
        && NoteWords.RoleOf(predicate, everybodyIsLocality: false) == DepartmentRole.Support;

    private List<NamePart> TrailingLocalities()
    {
        var last = _pending.FindLastIndex(name => !IsLocality(name));
        return last < 0 ? [.. _pending] : _pending.FindAll(name => name.List > _pending[last].List);
    }

    private bool IsLocality(NamePart name) => LocalityName.Is(text.Bare(name.Start, name.End));
}
