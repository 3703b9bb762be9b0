using System.Text;

namespace PolicySearch.Documents.Departments;

/// <summary>The form of a name that is looked up: simplified, brackets in full width, without white space.</summary>
internal static class DepartmentNameForm
{
    /// <summary>The look-up form of a name as written.</summary>
    public static string Of(string name)
    {
        var form = NoteText.Normalize(name);
        return form.Any(char.IsWhiteSpace) ? string.Concat(form.Where(c => !char.IsWhiteSpace(c))) : form;
    }

    /// <summary>A look-up form without the parts in brackets: 市财政（地税）局 gives 市财政局.</summary>
    public static string WithoutBrackets(string form)
    {
        if (!form.Any(c => NoteText.IsOpening(c) || NoteText.IsClosing(c)))
            return form;
        var result = new StringBuilder(form.Length);
        var depth = 0;
        foreach (var c in form)
        {
            if (NoteText.IsOpening(c))
                depth++;
            else if (NoteText.IsClosing(c))
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                result.Append(c);
        }

        return result.ToString();
    }
}
