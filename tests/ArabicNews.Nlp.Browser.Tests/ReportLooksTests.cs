using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Cli.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ArabicNews.Nlp.Browser.Tests;

/// <summary>The report on other screens and for other readers: phones, the dark, paper, screen readers; large and hostile input.</summary>
public sealed class ReportLooksTests(Browser browser, ReportFixture report, ITestOutputHelper output) : IClassFixture<Browser>, IClassFixture<ReportFixture>
{
    private const int ManyDocuments = 200;
    private const int LargestPage = 10_000_000;
    private const double LongestWork = 2;
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(2);

    [BrowserFact]
    public async Task Page_ForAxe_HasNoSeriousFinding()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var opened = await browser.OpenAsync(report.Path, new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });
            var found = await opened.Page.RunAxe();
            Assert.DoesNotContain(found.Violations, static violation => violation.Impact is "serious" or "critical");
            Assert.True(found.Passes.Length > 20, "axe has hardly looked");
        }
    }

    [BrowserFact]
    public async Task Page_OnAPhone_FitsItsWidth()
    {
        await using var opened = await browser.OpenAsync(
            report.Path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 }, IsMobile = true, HasTouch = true, DeviceScaleFactor = 2 });
        Assert.Equal("360", await opened.TextAsync("document.scrollingElement.scrollWidth"));
        for (var box = 0; box < 4; box++)
        {
            // What is out of sight is not laid out yet.
            await opened.Page.Locator(".box").Nth(box).ScrollIntoViewIfNeededAsync();
            await opened.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            Assert.Equal("", await opened.TextAsync(
                $"(b => b.scrollWidth <= b.clientWidth + 1 ? '' : [...b.querySelectorAll('*')].filter(e => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().left < b.getBoundingClientRect().left - 1).slice(0, 3).map(e => e.outerHTML.slice(0, 300)).join(' '))(document.querySelectorAll('.box')[{box}])"));
        }

        await opened.PictureAsync("phone");
        var mark = opened.Page.Locator("article mark.org").First;
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.TapAsync();
        Assert.True(await opened.Page.Locator("#tip").IsVisibleAsync());
        var tip = await opened.Page.Locator("#tip").BoundingBoxAsync();
        Assert.InRange(tip!.X, 0, 360 - tip.Width);
        await opened.PictureAsync("phone-tapped");
    }

    [BrowserFact]
    public async Task Page_InTheDark_IsDark()
    {
        await using var opened = await browser.OpenAsync(report.Path, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        Assert.Equal("rgb(22, 23, 27)", await opened.TextAsync("getComputedStyle(document.body).backgroundColor"));
        await opened.Page.EvaluateAsync("() => document.getElementById('d2').scrollIntoView()");
        await opened.PictureAsync("dark");
    }

    [BrowserFact]
    public async Task Page_Printed_ShowsAllRowsAndNoControls()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await opened.Page.Locator("#figures form").IsVisibleAsync());
        Assert.Equal("true", await opened.TextAsync("[...document.querySelectorAll('.box')].every(b => b.scrollHeight <= b.clientHeight + 1)"));
        var paper = await opened.Page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true });
        Assert.True(paper.Length > 100_000);
        await opened.PictureAsync("print");
    }

    [BrowserFact]
    public async Task Page_OfHostileArticles_RunsNoScriptAndKeepsItsDirection()
    {
        using var folder = new TemporaryFolder();
        const string attack = "<script>window.pwned=1</script></script><img src=x onerror=\"window.pwned=2\"><svg onload=window.pwned=3>'\"><a href=javascript:alert(1)>";
        const string news = "قال وزير الطاقة المصري سالم العمري إن الحكومة ستنفق 5 ملايين دولار في 3 مايو 2025 في القاهرة";
        // Overrides of direction that nobody ends, an escape that no page may hold, half of a surrogate pair, markup in every place that is shown.
        var lines = new StringBuilder();
        foreach (var text in new[] { attack + "\n" + news + attack, news.Replace("سالم العمري", "سالم \u202E\u2067العمري", StringComparison.Ordinal), news + "\u0000\u001b[31m\ud800 --> ]]> &lt;b&gt;" })
        {
            _ = lines.Append(System.Text.Json.JsonSerializer.Serialize(new { id = attack + lines.Length.ToString(CultureInfo.InvariantCulture), text })).Append('\n');
        }

        var input = folder.File("hostile.jsonl", lines + "{\"id\":\"</bdi><script>window.pwned=4</script>\"}\n");
        var run = CommandRun.Of("report", input, "-o", folder.Path("r.html"), "--title", "</title><script>window.pwned=5</script>");
        Assert.Equal(1, run.Exit);
        await using var opened = await browser.OpenAsync(folder.Path("r.html"));
        await opened.Page.WaitForTimeoutAsync(300);
        Assert.Empty(opened.Complaints);
        Assert.Equal("undefined", await opened.TextAsync("window.pwned"));
        Assert.Equal("1", await opened.TextAsync("document.scripts.length"));
        Assert.Equal("0", await opened.TextAsync("document.querySelectorAll('img, a[href^=javascript], svg:not(.bar)').length"));
        Assert.Equal("rtl", await opened.TextAsync("getComputedStyle(document.querySelector('#figures')).direction"));
        foreach (var mark in await opened.Page.Locator("article mark").AllAsync())
        {
            await mark.HoverAsync();
        }

        Assert.Equal("undefined", await opened.TextAsync("window.pwned"));
        await opened.PictureAsync("hostile");
    }

    [BrowserFact]
    public async Task Page_WithAScriptPutIn_RefusesToRunIt()
    {
        using var folder = new TemporaryFolder();
        var html = File.ReadAllText(report.Path).Replace("</main>", "<script>window.pwned=1</script><b onclick=\"window.pwned=2\" id=\"b\">x</b></main>", StringComparison.Ordinal);
        await using var opened = await browser.OpenAsync(folder.File("r.html", html));
        await opened.Page.EvaluateAsync("() => document.getElementById('b').click()");
        Assert.Equal("undefined", await opened.TextAsync("window.pwned"));
        Assert.Contains(opened.Complaints, static text => text.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Page_OfTwoHundredArticles_IsSmallAndOpensAtOnce()
    {
        using var folder = new TemporaryFolder();
        var articles = Directory.GetFiles(ReportFixture.Samples, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        for (var i = 0; i < ManyDocuments; i++)
        {
            _ = folder.File($"in/{i:000}.txt", articles[i % articles.Length]);
        }

        var path = folder.Path("r.html");
        Assert.Equal(0, CommandRun.Of("report", folder.Path("in"), "-o", path).Exit);
        Assert.InRange(new FileInfo(path).Length, 1, LargestPage);
        var fastest = TimeSpan.MaxValue;
        var work = 0.0;
        for (var run = 0; run < 3; run++)
        {
            await using var blank = await browser.OpenAsync(report.Path);
            var session = await blank.Page.Context.NewCDPSessionAsync(blank.Page);
            _ = await session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
            var watch = Stopwatch.StartNew();
            await blank.Page.GotoAsync(new Uri(path).AbsoluteUri);
            await blank.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
            var metrics = await session.SendAsync("Performance.getMetrics");
            work = metrics!.Value.GetProperty("metrics").EnumerateArray().Single(static metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
            Assert.Equal("200", await blank.TextAsync("document.querySelectorAll('article').length"));
        }

        // On a machine that is busy with other things the clock tells nothing of the page: then its own share of the processor must do.
        Assert.True(fastest < LongestOpening || work < LongestWork, $"the page took {fastest} to open, {work} s of them its own");
        output.WriteLine($"{fastest.TotalSeconds:0.00} s to open, {work:0.00} s of processor time");
    }
}
