using System.Globalization;
using Microsoft.Playwright;

namespace ArabicNews.Nlp.Browser.Tests;

/// <summary>What a person does with the report: sorts, filters, jumps, points at words, with the mouse and with the keyboard.</summary>
public sealed class ReportPageTests(Browser browser, ReportFixture report) : IClassFixture<Browser>, IClassFixture<ReportFixture>
{
    [BrowserFact]
    public async Task Page_Opened_ComplainsOfNothingAndAsksNoNetwork()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        Assert.Empty(opened.Complaints);
        Assert.All(opened.Requests, static url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Equal("rtl", await opened.TextAsync("getComputedStyle(document.body).direction"));
        Assert.Equal("10", await opened.TextAsync("document.querySelectorAll('article').length"));
        await opened.PictureAsync("top");
    }

    [BrowserFact]
    public async Task Articles_Shown_HoldTheirTextUnitByUnit()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        var shown = await opened.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('article')].map(a => [a.querySelector('.headline'), a.querySelector('.text')].filter(e => e).map(e => e.textContent).join('\\n'))");
        var sources = Directory.GetFiles(ReportFixture.Samples, "*.txt").Order(StringComparer.Ordinal).Select(static path => File.ReadAllText(path).ReplaceLineEndings("\n"));
        Assert.Equal(sources, shown);
    }

    [BrowserFact]
    public async Task Figures_SortedByValue_StandInTheOrderOfTheirAmounts()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        var button = opened.Page.Locator("#figures th button").First;
        await button.ClickAsync();
        var down = await AmountsAsync(opened);
        Assert.Equal("descending", await opened.TextAsync("document.querySelector('#figures th').getAttribute('aria-sort')"));
        Assert.Equal(down.OrderDescending(), down);
        Assert.True(down.Length > 50 && down[0] > down[^1]);
        await button.ClickAsync();
        Assert.Equal(down.Order(), await AmountsAsync(opened));
        Assert.Equal("ascending", await opened.TextAsync("document.querySelector('#figures th').getAttribute('aria-sort')"));
    }

    [BrowserFact]
    public async Task Figures_FilteredByUnitTypeAndWords_ShowWhatFitsAll()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        var all = await VisibleAsync(opened, "figures");
        await opened.Page.SelectOptionAsync("#figures select[name=unit]", "USD");
        var dollars = await VisibleAsync(opened, "figures");
        Assert.InRange(dollars, 1, all - 1);
        Assert.Equal("true", await opened.TextAsync("[...document.querySelectorAll('#figures tbody tr:not([hidden])')].every(r => r.dataset.unit === 'USD')"));
        Assert.Contains(dollars.ToString(CultureInfo.InvariantCulture), await opened.TextAsync("document.querySelector('#figures output').textContent"), StringComparison.Ordinal);
        await opened.Page.SelectOptionAsync("#figures select[name=type]", "percent");
        Assert.Equal(0, await VisibleAsync(opened, "figures"));
        await opened.Page.SelectOptionAsync("#figures select[name=unit]", "*");
        await opened.Page.FillAsync("#figures input", "نقطة");
        Assert.InRange(await VisibleAsync(opened, "figures"), 1, all - 1);
        await opened.PictureAsync("figures-filtered");
        await opened.Page.FillAsync("#figures input", "");
        await opened.Page.SelectOptionAsync("#figures select[name=type]", "*");
        Assert.Equal(all, await VisibleAsync(opened, "figures"));
        Assert.Empty(opened.Complaints);
    }

    [BrowserFact]
    public async Task Officials_SearchedWithoutMarks_FindNamesInAnySpelling()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        var name = await opened.TextAsync("document.querySelector('#officials tbody th').textContent");
        await opened.Page.FillAsync("#officials input", string.Join('\u0640', name.Split(' ')[0].ToCharArray()));
        Assert.Contains(name, await opened.Page.Locator("#officials tbody tr:not([hidden]) th").AllTextContentsAsync());
        Assert.InRange(await VisibleAsync(opened, "officials"), 1, 10);
    }

    [BrowserFact]
    public async Task Links_OfEveryTable_LeadToTheirPlaces()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        Assert.Equal("0", await opened.TextAsync("[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).length"));
        foreach (var section in new[] { "officials", "organizations", "places", "dates", "figures" })
        {
            var link = opened.Page.Locator($"#{section} a:visible").Nth(3);
            await link.ClickAsync();
            await opened.Page.WaitForFunctionAsync("() => document.activeElement.matches('article mark')");
            Assert.Equal(await link.GetAttributeAsync("href"), "#" + await opened.TextAsync("document.activeElement.id"));
            var top = double.Parse(await opened.TextAsync("document.activeElement.getBoundingClientRect().top"), CultureInfo.InvariantCulture);
            Assert.InRange(top, 0, 900);
            Assert.True(await opened.Page.Locator("#tip").IsVisibleAsync());
        }

        await opened.PictureAsync("jumped");
        Assert.Empty(opened.Complaints);
    }

    [BrowserFact]
    public async Task Figure_JumpedTo_IsTheTextOfItsRow()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        Assert.Equal("0", await opened.TextAsync("[...document.querySelectorAll('#figures td a')].filter(a => document.getElementById(a.hash.slice(1)).textContent !== a.textContent).length"));
    }

    [BrowserFact]
    public async Task Entity_PointedAt_ShowsValueRuleAndConfidence()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        var mark = opened.Page.Locator("article mark.mon").First;
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.HoverAsync();
        var tip = await opened.Page.Locator("#tip").TextContentAsync();
        Assert.Contains(await mark.GetAttributeAsync("data-v") ?? "?", tip, StringComparison.Ordinal);
        Assert.Contains(await mark.GetAttributeAsync("data-r") ?? "?", tip, StringComparison.Ordinal);
        Assert.Contains(await mark.GetAttributeAsync("data-c") ?? "?", tip, StringComparison.Ordinal);
        await opened.PictureAsync("pointed-at");
        await opened.Page.Keyboard.PressAsync("Escape");
        Assert.False(await opened.Page.Locator("#tip").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Entities_WithTheKeyboardAlone_AreReachedOneByOne()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        await opened.Page.Locator("#d2 mark[tabindex='0']").FocusAsync();
        Assert.Equal("d2e0", await opened.TextAsync("document.activeElement.id"));
        await opened.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("d2e1", await opened.TextAsync("document.activeElement.id"));
        Assert.True(await opened.Page.Locator("#tip").IsVisibleAsync());
        await opened.Page.Keyboard.PressAsync("ArrowRight");
        await opened.Page.Keyboard.PressAsync("End");
        Assert.Equal("true", await opened.TextAsync("document.activeElement === [...document.querySelectorAll('#d2 mark')].at(-1)"));
        Assert.Equal("1", await opened.TextAsync("document.querySelectorAll('#d2 mark[tabindex=\"0\"]').length"));
    }

    [BrowserFact]
    public async Task Legend_Unchecked_HidesAType()
    {
        await using var opened = await browser.OpenAsync(report.Path);
        const string colour = "getComputedStyle(document.querySelector('article mark.per')).backgroundColor";
        var before = await opened.TextAsync(colour);
        await opened.Page.UncheckAsync("#show-per");
        Assert.NotEqual(before, await opened.TextAsync(colour));
        Assert.Equal("rgba(0, 0, 0, 0)", await opened.TextAsync(colour));
    }

    [BrowserFact]
    public async Task Page_WithoutScripts_StillJumpsAndShowsEverything()
    {
        await using var opened = await browser.OpenAsync(report.Path, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await opened.Page.Locator("#figures td a").First.ClickAsync();
        Assert.Contains("#d", opened.Page.Url, StringComparison.Ordinal);
        Assert.False(await opened.Page.Locator("#figures form").IsVisibleAsync());
        Assert.True(await opened.Page.Locator("article mark").First.IsVisibleAsync());
    }

    private static async Task<double[]> AmountsAsync(OpenPage opened) =>
        await opened.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('#figures tbody tr')].map(r => Number(r.cells[0].dataset.k))");

    private static async Task<int> VisibleAsync(OpenPage opened, string section) => await opened.Page.Locator($"#{section} tbody tr:not([hidden])").CountAsync();
}
