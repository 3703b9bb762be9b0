using PolicySearch.Documents.Departments;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Departments;

/// <summary>Extraction in a short notation: <c>L 市财政局 S 教育局&gt;市教育局</c>; 等 at the end for an open list; notes are parted by /.</summary>
internal static class NoteNotation
{
    public static string Extract(string text, DepartmentContext? context = null) => Write(Notes(text, context));

    public static IReadOnlyList<DepartmentNote> Notes(string text, DepartmentContext? context = null)
    {
        var source = new SourceText(text, [], [], SourceFormat.Text, "utf-8");
        return DepartmentExtractor.Extract(source, new TextRange(0, text.Length), context ?? DepartmentContext.None);
    }

    public static string Write(IEnumerable<DepartmentNote> notes) =>
        string.Join(" / ", notes.Select(note => string.Join(' ', note.Mentions.Select(Write)) + (note.IsOpen ? " 等" : "")));

    private static string Write(DepartmentMention mention) =>
        $"{mention.Role.ToString()[0]} {(mention.Name == mention.FullName ? "" : mention.Name + ">")}{mention.FullName}";
}
