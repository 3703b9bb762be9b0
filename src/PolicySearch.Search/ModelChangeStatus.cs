namespace PolicySearch.Search;

/// <summary>How far the change from one embedding model to another has come. Until it is done, the old model's vectors answer.</summary>
/// <param name="From">Name of the model whose vectors answer.</param>
/// <param name="To">Name of the model whose vectors are being computed.</param>
/// <param name="Clauses">Clauses of the corpus.</param>
/// <param name="Missing">Clauses that have no vectors of the new model yet.</param>
public sealed record ModelChangeStatus(string From, string To, int Clauses, long Missing)
{
    /// <summary>Share of the clauses that are done, from 0 to 1.</summary>
    public double Progress => Clauses == 0 ? 0 : 1 - ((double)Missing / Clauses);
}
