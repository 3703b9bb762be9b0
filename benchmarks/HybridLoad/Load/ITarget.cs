namespace HybridLoad.Load;

/// <summary>A server under load.</summary>
internal interface ITarget
{
    /// <summary>Name for people.</summary>
    string Name { get; }

    /// <summary>The request that asks a search, ten hits with their texts and highlights.</summary>
    HttpRequestMessage Ask(Query query);

    /// <summary>What is wrong with an answer of status 200; null where it is one of words and meaning, with hits.</summary>
    string? Problem(Query query, byte[] answer);
}
