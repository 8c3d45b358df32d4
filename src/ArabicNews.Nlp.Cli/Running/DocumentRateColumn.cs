using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>How many documents are done, and how many a second.</summary>
internal sealed class DocumentRateColumn : ProgressColumn
{
    /// <summary>How many documents this run has done.</summary>
    public long Count { get; set; }

    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var seconds = task.ElapsedTime?.TotalSeconds ?? 0;
        var rate = seconds > 0 ? Count / seconds : 0;
        return new Spectre.Console.Text(string.Create(CultureInfo.InvariantCulture, $"{Count:#,0} documents, {rate:#,0.#}/s"));
    }
}
