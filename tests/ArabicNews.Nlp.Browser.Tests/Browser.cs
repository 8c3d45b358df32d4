using Microsoft.Playwright;

namespace ArabicNews.Nlp.Browser.Tests;

/// <summary>One browser for the tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Chromium is { } chromium)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a page of a file, and notes what it complains of and what it asks a network for.</summary>
    internal async Task<OpenPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var browser = _browser ?? throw new InvalidOperationException("no Chromium on the PATH, and the tests that need it must run in CI: install it (Debian: apt-get install chromium fonts-noto-core)");
        var context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(page);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return opened;
    }
}

/// <summary>A page in a browser.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += (_, dialog) => Complaints.Add("dialog: " + dialog.Message);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, errors of scripts, dialogs.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What the page has asked for, itself included.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What an expression gives, as text.</summary>
    public Task<string> TextAsync(string expression) => Page.EvaluateAsync<string>($"() => String({expression})");

    /// <summary>Keeps a picture of what is seen, for people to look at.</summary>
    public async Task PictureAsync(string name)
    {
        var folder = Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "pictures");
        var picture = await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        Assert.True(picture.Length > 10_000, $"the picture {name} shows next to nothing");
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
