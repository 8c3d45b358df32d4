using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Writes stretches as lines: start, length, kind and text, the text last.</summary>
internal sealed class SegmentTableWriter(Stream output, bool isTerminal) : IDocumentWriter<SegmentedDocument>
{
    public void Write(Outcome<SegmentedDocument> outcome)
    {
        if (outcome.Result is not { } document)
        {
            return;
        }

        var (open, close) = isTerminal ? (TerminalText.FirstStrongIsolate.ToString(), TerminalText.PopDirectionalIsolate.ToString()) : ("", "");
        var kinds = document.Items.Max(static item => item.Kind?.Length) ?? 0;
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"{TerminalText.Safe(outcome.Id)}  {document.Items.Count} {document.Name}\n");
        foreach (var item in document.Items)
        {
            var kind = kinds == 0 ? "" : item.Kind!.PadRight(kinds) + "  ";
            _ = text.Append(CultureInfo.InvariantCulture, $"{item.Start,8}{item.Length,6}  {kind}{open}{TerminalText.Safe(item.Text)}{close}\n");
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public void End()
    {
    }
}
