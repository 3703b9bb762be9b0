namespace PolicySearch.Search.Querying;

/// <summary>How the list of words and the list of meaning become one.</summary>
public enum FusionMethod
{
    /// <summary>Scores of each list mapped to 0…1, then added with weights.</summary>
    Scaled,

    /// <summary>Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): Σ weight / (k + rank).</summary>
    ReciprocalRank,
}
