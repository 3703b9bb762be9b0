namespace PolicySearch.Search.Exporting;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">Its name, in snake_case.</param>
/// <param name="Value">The value in a row: text, a whole number, a double, a boolean, a <see cref="DateOnly"/>, or null for an empty field.</param>
public sealed record ExportColumn<T>(string Name, Func<T, object?> Value);
