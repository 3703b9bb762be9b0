using System.Text.Json.Serialization.Metadata;

namespace PolicySearch.Search.Exporting;

/// <summary>How records of one type look in each form.</summary>
/// <typeparam name="T">Type of a record.</typeparam>
/// <param name="Columns">As a row of a table.</param>
/// <param name="Json">As a JSON object.</param>
/// <param name="Reference">As something that can be cited; null where records cannot, so that there is no list of references of them.</param>
public sealed record ExportShape<T>(IReadOnlyList<ExportColumn<T>> Columns, JsonTypeInfo<T> Json, Func<T, Reference>? Reference = null);
