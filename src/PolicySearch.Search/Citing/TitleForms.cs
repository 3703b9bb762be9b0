using System.Text.RegularExpressions;
using PolicySearch.Analysis;

namespace PolicySearch.Search.Citing;

/// <summary>The forms under which a document's title is looked up.</summary>
internal static partial class TitleForms
{
    private const string State = "中华人民共和国";
    private const string About = "关于";
    private const int LongestIssuer = 40;
    private const int Nesting = 3;

    /// <summary>Letters and digits of a title in folded form: what titles are compared by.</summary>
    public static string KeyOf(string title) => Condense(TextFolder.Fold(title));

    /// <summary>All forms of a title, each once, with the best match that it stands for.</summary>
    /// <param name="title">Title of a document.</param>
    /// <param name="issuer">Its issuer, if known.</param>
    public static IReadOnlyList<TitleForm> Of(string title, string? issuer)
    {
        var forms = new Dictionary<string, TitleMatch>();
        var folded = TextFolder.Fold(title);
        Add(forms, folded, TitleMatch.Exact);
        List<string> issued = [];
        AddIssued(folded, issued, Nesting);
        foreach (var plan in issued)
            Add(forms, plan, TitleMatch.Issued);
        foreach (var whole in issued.Prepend(folded))
        {
            foreach (var shorter in Shortened(whole, issuer is null ? "" : TextFolder.Fold(issuer)))
                Add(forms, shorter, TitleMatch.Shortened);
        }

        return [.. forms.Select(form => new TitleForm(form.Key, form.Value))];
    }

    private static void Add(Dictionary<string, TitleMatch> forms, string form, TitleMatch match)
    {
        if (Condense(form) is { Length: > 1 } key)
            forms.TryAdd(key, match);
    }

    /// <summary>印发《A》和《B》的通知 issues A and B; 转发甲关于印发A的通知的通知 issues both the notice and A.</summary>
    private static void AddIssued(string title, List<string> issued, int depth)
    {
        if (depth == 0 || Issue().Match(title) is not { Success: true } match)
            return;
        var rest = title[(match.Index + match.Length)..];
        var quoted = Quoted().Matches(rest).Select(quote => quote.Groups[1].Value).ToList();
        if (quoted.Count == 0)
        {
            var end = rest.LastIndexOf('的');
            quoted.Add(end > 0 ? rest[..end] : rest);
        }

        issued.AddRange(quoted);
        foreach (var plan in quoted)
            AddIssued(plan, issued, depth - 1);
    }

    private static List<string> Shortened(string title, string issuer)
    {
        List<string> forms = [title];
        if (WithoutBracket(title) is { } plain)
            forms.Add(plain);
        foreach (var form in forms.ToArray())
        {
            var about = form.IndexOf(About, StringComparison.Ordinal);
            if (about is >= 0 and <= LongestIssuer)
                forms.AddRange([form[about..], form[(about + About.Length)..]]);
            if (issuer.Length > 0 && form.StartsWith(issuer, StringComparison.Ordinal))
                forms.Add(form[issuer.Length..]);
            if (form.StartsWith(State, StringComparison.Ordinal))
                forms.Add(form[State.Length..]);
        }

        return forms;
    }

    private static string? WithoutBracket(string title) => BracketAtEnd().Match(title) is { Success: true, Index: > 0 } bracket ? title[..bracket.Index] : null;

    private static string Condense(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));

    [GeneratedRegex("(?:印发|转发|批转|发布|公布|颁布|下发|出台)(?=[^的]{2})")]
    private static partial Regex Issue();

    [GeneratedRegex("[《〈<](.+?)[》〉>]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*[（(〔\[][^（）()〔〕\[\]]{1,20}[）)〕\]]\s*$")]
    private static partial Regex BracketAtEnd();
}
