namespace PolicySearch.Search.Querying;

/// <summary>Settings of the query side, the same for all requests.</summary>
public sealed record SearchSettings
{
    /// <summary>
    /// Keyword mode: which share (0 to 1) of the weight of a query's terms has to occur in a clause. 0 is a plain OR. Hybrid mode
    /// always takes the plain OR: there the list of meaning keeps what is beside the point from the top.
    /// </summary>
    /// <value>0.6 by default.</value>
    public float MinimumShare { get; init; } = 0.6f;

    /// <summary>
    /// How much a part of a compound word counts beside the word itself: 充电 where 充电桩 was asked for. 0 leaves parts out;
    /// the index holds them either way, so that 充电 finds 充电桩.
    /// </summary>
    /// <value>0.5 by default.</value>
    public float PartBoost { get; init; } = 0.5f;

    /// <summary>How much an official term counts beside the everyday word that was asked for: 社会保险 where 社保 was asked for. 0 leaves them out.</summary>
    /// <value>0.5 by default.</value>
    public float OfficialBoost { get; init; } = 0.5f;

    /// <summary>
    /// Taken off the cosine of a clause whose embedded text is title and headings alone; nothing off where they are half of it, in proportion
    /// between. Such a clause (a signature, 其他) is near to every question on its document and answers none.
    /// </summary>
    /// <value>0.1 by default.</value>
    public float TitlePenalty { get; init; } = 0.1f;

    /// <summary>Added to the fused score of clauses of a place that the query names, among the first hits.</summary>
    /// <value>0.1 by default.</value>
    public double PlaceBoost { get; init; } = 0.1;

    /// <summary>Added to the fused score of clauses that give a department which the query names something to do.</summary>
    /// <value>0.1 by default.</value>
    public double DepartmentBoost { get; init; } = 0.1;

    /// <summary>Added besides where it has the role that the query asks for: 市教育局负责什么.</summary>
    /// <value>0.1 by default.</value>
    public double DutyBoost { get; init; } = 0.1;

    /// <summary>The same where the query asks for nothing else: no likeness of words weighs as much then.</summary>
    /// <value>1 by default.</value>
    public double OnlyDutiesBoost { get; init; } = 1;

    /// <summary>Added to the fused score of clauses of a document that the query names by its title or a short form of it: 民法典 离婚冷静期.</summary>
    /// <value>0.1 by default.</value>
    public double DocumentBoost { get; init; } = 0.1;

    /// <summary>Added to the fused score of clauses that say who answers for them, where the query asks who does.</summary>
    /// <value>0.1 by default.</value>
    public double WhoBoost { get; init; } = 0.1;

    /// <summary>Added to the fused score of articles of national laws, where the query names no place and such a law is among the first candidates.</summary>
    /// <value>0.15 by default.</value>
    public double LawBoost { get; init; } = 0.15;

    /// <summary>Taken off the fused score of regulations of one place in the same case.</summary>
    /// <value>0.3 by default.</value>
    public double LocalRulePenalty { get; init; } = 0.3;

    /// <summary>How much the BM25 score of pairs of characters counts beside that of the words, among the first candidates.</summary>
    /// <value>1 by default.</value>
    public float PairWeight { get; init; } = 1;

    /// <summary>
    /// How much of a clause's cosine, of 1, is that of its text without title and headings, where these are much of what is embedded or the text is long:
    /// among the clauses of one document, which have them in common, the text decides.
    /// </summary>
    /// <value>0.1 by default.</value>
    public float OwnTextWeight { get; init; } = 0.1f;

    /// <summary>
    /// Below this best cosine the answer says that the corpus may have nothing on the question; in a corpus of less than some ten thousand clauses
    /// below a lower one, see <see cref="NothingFound"/>.
    /// </summary>
    /// <value>0.56 by default; docs/quality.md has how often it is right.</value>
    public float NothingFoundBelow { get; init; } = 0.56f;

    /// <summary>How the two lists of hybrid mode become one.</summary>
    public FusionOptions Fusion { get; init; } = new();

    /// <summary>Weight of the list of words, of 1, where the whole query is a phrase of the corpus and no title: a heading wants words, a situation meaning.</summary>
    /// <value>0.8 by default.</value>
    public double NameKeywordWeight { get; init; } = 0.8;

    /// <summary>Whether a question is compared with every vector; otherwise a coarse pass chooses those that are worth it.</summary>
    /// <value>False by default: see docs/performance.md on what it gains and what it may miss.</value>
    public bool ExactVectors { get; init; }

    /// <summary>How many vectors of questions are kept.</summary>
    /// <value>1,000 by default, about 1 MB.</value>
    public int QuestionCacheSize { get; init; } = 1000;

    /// <summary>Most values of one facet.</summary>
    /// <value>100 by default.</value>
    public int FacetValues { get; init; } = 100;
}
