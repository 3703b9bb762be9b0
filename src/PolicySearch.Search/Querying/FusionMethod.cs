namespace PolicySearch.Search.Querying;

/// <summary>How the list of words and the list of meaning become one.</summary>
public enum FusionMethod
{
    /// <summary>Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): Σ weight / (k + rank).</summary>
    ReciprocalRank,

    /// <summary>Scores of each list mapped to 0…1 between its lowest and its highest candidate, then added with weights.</summary>
    MinMax,
}
