namespace PolicySearch.Engine.Tests.Model;

/// <summary>A document of the model, as plain data.</summary>
internal sealed record ModelDocument(
    string Id, string Body, string Title, string[] Cities, string[] Tags, long? Date, float[][] Vectors)
{
    public IndexDocument ToIndexDocument()
    {
        var document = new IndexDocument(Id);
        if (Body.Length > 0)
            document.AddText("body", Body);
        if (Title.Length > 0)
            document.AddText("title", Title);
        foreach (var city in Cities)
            document.AddKeyword("city", city);
        foreach (var tag in Tags)
            document.AddKeyword("tag", tag);
        if (Date is { } date)
            document.SetInteger("date", date);
        foreach (var vector in Vectors)
            document.AddVector("embedding", vector);
        return document;
    }

    /// <summary>Terms with positions.</summary>
    public List<(string Term, int Position)> Tokens(string field)
    {
        var tokens = new List<(string, int)>();
        var position = -1;
        foreach (var word in (field == "body" ? Body : Title).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            position += word[0] == '+' ? 0 : 1;
            tokens.Add((word.TrimStart('+'), Math.Max(0, position)));
        }

        return tokens;
    }

    public int Length(string field) =>
        (field == "body" ? Body : Title).Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word[0] != '+');
}
