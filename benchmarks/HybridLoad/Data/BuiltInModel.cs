using PolicySearch.Search;
using PolicySearch.Store;

namespace HybridLoad.Data;

/// <summary>The embedding model as the store names it.</summary>
internal static class BuiltInModel
{
    public static EmbeddingModel Of(EmbeddingService service) => new(service.Info.Hash, service.Info.Name, service.Info.Dimension);
}
