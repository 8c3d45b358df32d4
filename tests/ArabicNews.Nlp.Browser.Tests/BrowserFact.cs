namespace ArabicNews.Nlp.Browser.Tests;

/// <summary>
/// A test that needs Chromium. Where there is none it is skipped and says so; in CI it then fails, since there it must run.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public BrowserFactAttribute()
    {
        if (Chromium is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "no Chromium on the PATH: install it (Debian: apt-get install chromium fonts-noto-core), or name it in CHROMIUM";
        }
    }

    /// <summary>The browser's program; null where there is none.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : OnPath();

    private static string? OnPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();
}
