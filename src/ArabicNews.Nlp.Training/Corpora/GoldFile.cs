using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Training.Corpora;

/// <summary>
/// Reads annotated documents: blocks of <c># doc ID ref=DATE</c>, <c># sent N TAB sentence</c>, and under each sentence its entities
/// as <c>TYPE TAB surface TAB attribute</c> in order of their start. A surface stands where it first fits behind the entity before it.
/// </summary>
internal static class GoldFile
{
    private static readonly string[] Types = ["PER", "ORG", "LOC"];

    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line.</exception>
    public static List<AnnotatedText> Read(string path)
    {
        var documents = new List<AnnotatedText>();
        string? id = null;
        var text = new System.Text.StringBuilder();
        var names = new List<AnnotatedName>();
        var sentence = "";
        var entities = new List<(string Type, string Surface)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("# doc ", StringComparison.Ordinal))
            {
                EndSentence();
                EndDocument();
                id = line.Split(' ')[2];
            }
            else if (line.StartsWith("# sent ", StringComparison.Ordinal))
            {
                EndSentence();
                sentence = line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..];
            }
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                var fields = line.Split('\t');
                entities.Add(fields.Length >= 2 && id is not null ? (fields[0], fields[1]) : throw new InvalidDataException($"{path}:{number}: this is no entity: {line}"));
            }
        }

        EndSentence();
        EndDocument();
        return documents;

        void EndSentence()
        {
            if (sentence.Length == 0)
            {
                return;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }

            foreach (var (type, span) in Locate(sentence, entities, $"{path}:{number}"))
            {
                if (Array.IndexOf(Types, type) is >= 0 and var index)
                {
                    names.Add(new AnnotatedName(index, new TextSpan(text.Length + span.Start, span.Length)));
                }
            }

            text.Append(sentence);
            sentence = "";
            entities.Clear();
        }

        void EndDocument()
        {
            if (id is not null)
            {
                documents.Add(new AnnotatedText(id, text.ToString(), [.. names]));
            }

            text.Clear();
            names.Clear();
        }
    }

    private static List<(string Type, TextSpan Span)> Locate(string sentence, List<(string Type, string Surface)> entities, string where)
    {
        var placed = new List<(string Type, TextSpan Span)>();
        var previous = 0;
        foreach (var (type, surface) in entities)
        {
            var candidates = new List<TextSpan>();
            for (var start = sentence.IndexOf(surface, previous, StringComparison.Ordinal); start >= 0; start = sentence.IndexOf(surface, start + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(start, surface.Length);
                if (placed.TrueForAll(other => !other.Span.Overlaps(span)
                    || (other.Type == "POS" && type != "POS" && other.Span.Contains(span) && other.Span != span)))
                {
                    candidates.Add(span);
                }
            }

            if (candidates.Count == 0)
            {
                throw new InvalidDataException($"{where}: {type} \"{surface}\" does not stand in the sentence above");
            }

            var chosen = candidates.FindIndex(span => WordEdges.FitsWell(sentence, span, strict: true));
            chosen = chosen >= 0 ? chosen : candidates.FindIndex(span => WordEdges.FitsWell(sentence, span, strict: type is "PER" or "TIME" or "MONEY" or "PERCENT" or "QUANTITY" or "CARDINAL" or "ORDINAL"));
            placed.Add((type, candidates[Math.Max(0, chosen)]));
            previous = candidates[Math.Max(0, chosen)].Start;
        }

        return placed;
    }
}
