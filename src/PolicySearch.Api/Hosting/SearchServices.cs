using Microsoft.Extensions.DependencyInjection;
using PolicySearch.Search.Citing;
using PolicySearch.Search.Comparing;
using PolicySearch.Search.Duties;
using PolicySearch.Search.Exporting;
using PolicySearch.Search.Graphs;
using PolicySearch.Search.Numbers;
using PolicySearch.Search.Similar;

namespace PolicySearch.Api.Hosting;

/// <summary>The services over corpus and search, the same for REST and for chat assistants.</summary>
internal static class SearchServices
{
    /// <summary>Adds them; a corpus and a search are there already.</summary>
    public static IServiceCollection AddSearchServices(this IServiceCollection services) => services
        .AddSingleton<CitationResolver>()
        .AddSingleton<CitationChecker>()
        .AddSingleton<SimilarService>()
        .AddSingleton<CompareService>()
        .AddSingleton<DutyService>()
        .AddSingleton<NumbersService>()
        .AddSingleton<DepartmentGraphService>()
        .AddSingleton<DocumentGraphService>()
        .AddSingleton<ExportService>();
}
