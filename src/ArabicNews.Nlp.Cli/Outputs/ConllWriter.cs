using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Sentences;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>
/// Writes one token a line: the token, start and end in the text, the tag of an entity that lies in another (an organization in a
/// position), and last the tag of the outermost entity. An empty line ends a sentence, a line <c># newdoc id = …</c> begins a
/// document. A token is an entity's where one of its letters is: clitics are no tokens of their own here.
/// </summary>
internal sealed class ConllWriter(Stream output) : IDocumentWriter<ExtractedDocument>
{
    private const string Outside = "O";

    public void Write(Outcome<ExtractedDocument> outcome)
    {
        if (outcome.Result is not { } document)
        {
            return;
        }

        var source = document.Input.Text;
        var tokens = WordTokenizer.Tokenize(source).ToArray();
        var tags = Tags(tokens, document.Facts.Entities);
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"# newdoc id = {TerminalText.Safe(outcome.Id)}\n");
        var at = 0;
        foreach (var sentence in SentenceSplitter.Default.Split(source, tokens).Append(new TextSpan(source.Length, 0)))
        {
            var first = at;
            for (; at < tokens.Length && (tokens[at].Start < sentence.End || sentence.Length == 0); at++)
            {
                var (inner, outer) = tags[at];
                _ = text.Append(CultureInfo.InvariantCulture, $"{tokens[at].Slice(source)}\t{tokens[at].Start}\t{tokens[at].End}\t{inner}\t{outer}\n");
            }

            _ = at > first ? text.Append('\n') : text;
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public void End()
    {
    }

    private static (string Inner, string Outer)[] Tags(Token[] tokens, IReadOnlyList<Entity> entities)
    {
        var tags = new (string Inner, string Outer)[tokens.Length];
        Array.Fill(tags, (Outside, Outside));
        var first = 0;
        foreach (var entity in entities)
        {
            // Entities stand in the order of their start, so no token before this one's can be a later one's.
            for (; first < tokens.Length && tokens[first].End <= entity.Start; first++)
            {
            }

            var name = entity.Type.ToString().ToUpperInvariant();
            for (var at = first; at < tokens.Length && tokens[at].Start < entity.Start + entity.Length; at++)
            {
                var tag = (at == first ? "B-" : "I-") + name;
                tags[at] = tags[at].Outer == Outside ? (tags[at].Inner, tag) : (tag, tags[at].Outer);
            }
        }

        return tags;
    }
}
