using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Graphs;

/// <summary>Documents and the documents that they name.</summary>
/// <param name="Nodes">Documents, most connected first.</param>
/// <param name="Edges">References, from the document that names to the named one, with their number, most first.</param>
/// <param name="LeftOut">What is beyond the limits.</param>
/// <param name="Notices">What the reader should know.</param>
public sealed record DocumentGraph(
    IReadOnlyList<DocumentNode> Nodes, IReadOnlyList<GraphEdge> Edges, GraphLeftOut LeftOut, IReadOnlyList<Notice> Notices);

/// <summary>A document of the graph. Null is unknown.</summary>
/// <param name="Id">Id of the document; of one that the corpus lacks, its 文号 in look-up form or its title, behind <c>missing:</c>.</param>
/// <param name="InCorpus">False for a document that is named and that the corpus lacks, or that several of its documents can be.</param>
/// <param name="Title">Title; of one that the corpus lacks, as it is named; null where only its number is.</param>
/// <param name="DocNumber">文号 as written.</param>
/// <param name="City">Region.</param>
/// <param name="Issuer">Issuer.</param>
/// <param name="WrittenOn">成文日期.</param>
/// <param name="Permalink">Address of its page; null for one that the corpus lacks.</param>
public sealed record DocumentNode(
    string Id, bool InCorpus, string? Title, string? DocNumber, string? City, string? Issuer, DateOnly? WrittenOn, string? Permalink);
