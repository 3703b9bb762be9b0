namespace PolicySearch.Api.Errors;

/// <summary>Codes of the errors that arise in this project. Those of searches and of files come with their exceptions.</summary>
internal static class ErrorCodes
{
    public const string ParameterUnknown = "parameter-unknown";
    public const string ParameterInvalid = "parameter-invalid";
    public const string ParameterRepeated = "parameter-repeated";
    public const string SearchesOutOfRange = "searches-out-of-range";
    public const string JsonInvalid = "json-invalid";
    public const string MediaTypeNotSupported = "media-type-not-supported";
    public const string ClauseNotFound = "clause-not-found";
    public const string DocumentNotFound = "document-not-found";
    public const string DepartmentNotFound = "department-not-found";
    public const string DocumentConflict = "document-conflict";
    public const string DocumentIdInvalid = "document-id-invalid";
    public const string DocumentIdMismatch = "document-id-mismatch";
    public const string ContentMissing = "content-missing";
    public const string ReadOnly = "read-only";
    public const string KeyRequired = "key-required";
    public const string OriginNotAllowed = "origin-not-allowed";
    public const string HostNotAllowed = "host-not-allowed";
}
