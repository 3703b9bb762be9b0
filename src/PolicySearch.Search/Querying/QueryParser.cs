using System.Text;

namespace PolicySearch.Search.Querying;

/// <summary>
/// The query language of people: words, phrases in quotes (「」『』“”"" and full-width ＂＂), exclusion with a minus in front
/// (-词, －词, -“短语”). Any text is a query; a quote without its partner is an ordinary character, and so are Chinese quotes within
/// running text (“扶养关系”如何认定): there they stress, and demand nothing.
/// </summary>
public static class QueryParser
{
    /// <summary>Those that running text has too come first.</summary>
    private const string Opening = "「『“\"＂";
    private const string Closing = "」』”\"＂";
    private const int OfRunningText = 3;

    /// <summary>Takes a query apart.</summary>
    public static ParsedQuery Parse(string query)
    {
        var words = new StringBuilder();
        var text = new StringBuilder();
        List<string> phrases = [];
        List<string> excluded = [];
        for (var at = 0; at < query.Length;)
        {
            var minus = IsExclusion(query, at);
            var start = minus ? at + 1 : at;
            if (TryReadPhrase(query, start, out var phrase, out var end))
            {
                (minus ? excluded : phrases).Add(phrase);
                if (!minus)
                    text.Append(phrase).Append(' ');
                words.Append(' ');
                at = end;
            }
            else if (minus)
            {
                end = EndOfWord(query, start);
                excluded.Add(query[start..end]);
                at = end;
            }
            else
            {
                words.Append(query[at]);
                text.Append(query[at]);
                at++;
            }
        }

        return new ParsedQuery(text.ToString().Trim(), words.ToString().Trim(), phrases, excluded);
    }

    /// <summary>A minus excludes only at the start of a word and with something behind it, so that 2020-2025 stays what it is.</summary>
    private static bool IsExclusion(string query, int at) =>
        query[at] is '-' or '－'
        && (at == 0 || char.IsWhiteSpace(query[at - 1]))
        && at + 1 < query.Length
        && !char.IsWhiteSpace(query[at + 1])
        && query[at + 1] is not ('-' or '－');

    private static bool TryReadPhrase(string query, int start, out string phrase, out int end)
    {
        (phrase, end) = ("", start);
        var kind = start < query.Length ? Opening.IndexOf(query[start]) : -1;
        if (kind < 0)
            return false;
        var close = query.IndexOf(Closing[kind], start + 1);
        if (close < 0)
            return false;
        (phrase, end) = (query[(start + 1)..close].Trim(), close + 1);
        return phrase.Length > 0 && (kind >= OfRunningText || IsApart(query, start, end));
    }

    /// <summary>Nothing but blanks, or the minus, beside it.</summary>
    private static bool IsApart(string query, int start, int end) =>
        (start == 0 || char.IsWhiteSpace(query[start - 1]) || IsExclusion(query, start - 1)) && (end == query.Length || char.IsWhiteSpace(query[end]));

    private static int EndOfWord(string query, int start)
    {
        var end = start;
        while (end < query.Length && !char.IsWhiteSpace(query[end]))
            end++;
        return end;
    }
}
