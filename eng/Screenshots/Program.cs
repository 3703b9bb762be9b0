// Makes the pictures of the README: serves the documents given (the seeds, unless others are named) and photographs the page.
//
//   dotnet run -c Release --project eng/Screenshots -- docs/images seeds

using Microsoft.Playwright;
using PolicySearch.Api;
using PolicySearch.Screenshots;
using PolicySearch.Search;
using PolicySearch.Store;

if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: screenshots FOLDER [PATH...]");
    return 2;
}

var data = Directory.CreateTempSubdirectory("policysearch-pictures-").FullName;
try
{
    await using var corpus = Corpus.Open(new CorpusOptions { DataFolder = data });
    corpus.Importer.Import(args is [_, .. { Length: > 0 } paths] ? paths : ["seeds"]);
    await using var app = ApiHost.Build(corpus, new ApiOptions { Port = 0 }, Task.CompletedTask);
    await app.StartAsync();
    while (!corpus.Status().IsReady)
        await Task.Delay(200);
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await Chromium.StartAsync(playwright);
    var notice = corpus.Store.ListDocuments(new DocumentFilter { Region = "包头市" }, 1, 1).Documents[0].Id;
    Directory.CreateDirectory(args[0]);
    foreach (var picture in Picture.All(notice))
        Console.WriteLine(await picture.TakeAsync(browser, app.Urls.First(), args[0]));
    return 0;
}
finally
{
    Directory.Delete(data, recursive: true);
}
