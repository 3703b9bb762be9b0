namespace PolicySearch.Api.Parameters;

/// <summary>What a parameter takes.</summary>
internal enum ParameterKind
{
    Text,
    Integer,
    Boolean,
    Date,
    Choice,
}
