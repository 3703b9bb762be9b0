namespace PolicySearch.Api.OpenApi;

/// <summary>Texts of the OpenAPI document.</summary>
internal static class OpenApiText
{
    public const string Description =
        """
        Search over Chinese policy documents: cited clauses with their responsible departments.

        **Texts and offsets.** `text` is to the letter. Every `start` and `length` counts UTF-16 code units: `highlights` and the ranges of
        notes count within the clause's `text`, all other ranges within the document's source text (`/api/v1/documents/{id}/source`).
        C#, Java and JavaScript count this way; Python counts code points, so a character outside the Basic Multilingual Plane counts once
        there and twice here. In Python:

        ```python
        def piece(text: str, start: int, length: int) -> str:
            units = text.encode("utf-16-le")
            return units[2 * start : 2 * (start + length)].decode("utf-16-le")
        ```

        **Errors** are `application/problem+json` (RFC 9457) with a stable `code`, the cause in `detail` and the remedy in `hint`, both in Chinese.

        **Totals** are exact up to 10,000; beyond that `totalRelation` is `gte`. Hybrid and semantic mode page through at most 1,000 candidates,
        and their facets count those.

        **Unknown stays unknown**: a value that the document does not give is null. A `validity` is as written, `validityStatus` one of five states.
        """;
}
