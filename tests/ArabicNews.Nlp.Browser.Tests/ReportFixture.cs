using ArabicNews.Nlp.Cli.Tests;

namespace ArabicNews.Nlp.Browser.Tests;

/// <summary>The report of the sample articles.</summary>
public sealed class ReportFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportFixture()
    {
        Path = _folder.Path("report.html");
        var run = CommandRun.Of("report", Samples, "-o", Path, "--reference-date", "2026-01-14");
        Assert.Equal((0, "", ""), (run.Exit, run.Errors, run.Text));
    }

    public string Path { get; }

    public static string Samples
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var samples = System.IO.Path.Combine(folder.FullName, "samples", "articles");
                if (Directory.Exists(samples))
                {
                    return samples;
                }
            }

            throw new DirectoryNotFoundException("samples/articles does not lie above the tests");
        }
    }

    public void Dispose() => _folder.Dispose();
}
