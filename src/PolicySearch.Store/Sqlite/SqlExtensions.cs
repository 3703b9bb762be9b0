using Microsoft.Data.Sqlite;

namespace PolicySearch.Store.Sqlite;

/// <summary>Short forms for reading the columns of a row.</summary>
internal static class SqlExtensions
{
    public static string? Text(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static byte[] Bytes(this SqliteDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static T Enum<T>(this SqliteDataReader reader, int column)
        where T : struct, Enum => System.Enum.Parse<T>(reader.GetString(column));
}
