namespace HybridLoad.Data;

/// <summary>An article of a law.</summary>
/// <param name="Law">Title of the law.</param>
/// <param name="Number">第…条.</param>
/// <param name="Text">The article without its number.</param>
internal sealed record Article(string Law, string Number, string Text);
