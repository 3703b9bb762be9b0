namespace PolicySearch.Documents.Model;

/// <summary>Where a value of the metadata came from.</summary>
public enum MetadataOrigin
{
    /// <summary>A field of the sidecar file, or of the request that put the document.</summary>
    Sidecar,

    /// <summary>A labelled field in the text (文号：…, 成文日期：…).</summary>
    Field,

    /// <summary>The text itself: title lines, the number under the title, signature and date at the end.</summary>
    Text,

    /// <summary>Metadata of the container, such as a meta element of a page.</summary>
    Container,

    /// <summary>Worked out from other values or from the content; nowhere written as such.</summary>
    Derived,
}
