using System.Text;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>
/// Writes one page of all documents, with everything in it that it needs: it asks no network for anything. Articles are laid aside
/// in a file as they come, since the tables that stand before them are complete only after the last. Not thread-safe.
/// </summary>
internal sealed class ReportWriter : IDocumentWriter<ExtractedDocument>, IDisposable
{
    private readonly Stream _output;
    private readonly string _title;
    private readonly FileStream _articles;
    private readonly OfficialsTable _officials = new();
    private readonly NamesTable _organizations = new("organizations", EntityType.Organization);
    private readonly NamesTable _places = new("places", EntityType.Location);
    private readonly DatesTimeline _dates = new();
    private readonly FiguresTable _figures = new();
    private readonly List<(string Id, string Error)> _failures = [];
    private int _count;
    private int _facts;

    /// <param name="output">Where the page goes.</param>
    /// <param name="title">The title of the page; null for a general one.</param>
    public ReportWriter(Stream output, string? title = null)
    {
        _output = output;
        _title = title ?? PageResources.Label("title");
        _articles = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
    }

    public void Write(Outcome<ExtractedDocument> outcome)
    {
        if (outcome.Result is not { } document)
        {
            _failures.Add((outcome.Id, outcome.Error ?? ""));
            return;
        }

        var article = new ReportArticle(++_count, outcome.Id, document);
        _facts += document.Facts.Entities.Count;
        _officials.Add(article);
        _organizations.Add(article);
        _places.Add(article);
        _dates.Add(article);
        _figures.Add(article);
        var html = new Html();
        ArticleSection.Write(article, html);
        _articles.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }

    public void End()
    {
        var frame = PageResources.Frame;
        for (var at = 0; at < frame.Length;)
        {
            var open = frame.IndexOf("{{", at, StringComparison.Ordinal);
            if (open < 0)
            {
                Put(frame[at..]);
                break;
            }

            var close = frame.IndexOf("}}", open, StringComparison.Ordinal);
            Put(frame[at..open]);
            PutPart(frame[(open + 2)..close]);
            at = close + 2;
        }

        Dispose();
    }

    public void Dispose() => _articles.Dispose();

    private void PutPart(string name)
    {
        var html = new Html();
        switch (name)
        {
            case "style-hash":
                _ = html.Raw(PageResources.HashOf(PageResources.Style));
                break;
            case "script-hash":
                _ = html.Raw(PageResources.HashOf(PageResources.Script));
                break;
            case "style":
                _ = html.Raw(PageResources.Style);
                break;
            case "script":
                _ = html.Raw(PageResources.Script);
                break;
            case "title":
                _ = html.Text(_title);
                break;
            case "summary":
                _ = html.Label("count-articles").Raw(" ").Number(_count).Raw(" · ").Label("count-officials").Raw(" ").Number(_officials.Count)
                    .Raw(" · ").Label("count-facts").Raw(" ").Number(_facts);
                break;
            case "officials":
                _officials.Write(html);
                break;
            case "organizations":
                _organizations.Write(html);
                break;
            case "places":
                _places.Write(html);
                break;
            case "dates":
                _dates.Write(html);
                break;
            case "figures":
                _figures.Write(html);
                break;
            case "legend":
                Legend.Write(html);
                break;
            case "failures":
                Failures(html);
                break;
            case "articles":
                _ = _articles.Seek(0, SeekOrigin.Begin);
                _articles.CopyTo(_output);
                break;
            default:
                _ = html.Label(name["label:".Length..]);
                break;
        }

        Put(html.ToString());
    }

    private void Failures(Html html)
    {
        if (_failures.Count == 0)
        {
            return;
        }

        _ = html.Raw("<details class=\"fail\"><summary>").Label("failures").Raw(" (").Number(_failures.Count).Raw(")</summary><ul>");
        foreach (var (id, error) in _failures)
        {
            _ = html.Raw("<li>").Isolated(id).Raw(": ").Code(error).Raw("</li>\n");
        }

        _ = html.Raw("</ul></details>\n");
    }

    private void Put(string text) => _output.Write(Encoding.UTF8.GetBytes(text));
}
