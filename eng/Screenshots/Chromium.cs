using Microsoft.Playwright;

namespace PolicySearch.Screenshots;

/// <summary>Starts the installed Chromium; nothing is downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "CHROMIUM";
    private const string Usual = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>A browser with an empty profile.</summary>
    /// <exception cref="FileNotFoundException">It is not installed.</exception>
    public static Task<IBrowser> StartAsync(IPlaywright playwright)
    {
        var program = Environment.GetEnvironmentVariable(Variable) ?? Usual;
        if (!File.Exists(program))
            throw new FileNotFoundException($"Chromium is missing: apt-get install chromium, or name another one in {Variable}.", program);
        return playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }
}
