namespace VersusLucene;

/// <summary>An article of a law.</summary>
internal sealed record Article(string Law, string Number, string Text)
{
    /// <summary>What is indexed.</summary>
    public override string ToString() => $"{Law} {Number} {Text}";
}
