using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

/// <summary>Sixteen small documents to train on.</summary>
internal static class TrainingFixture
{
    private static readonly string[] Persons = ["سمير العطار", "ليلى حداد", "كريم الصباغ", "هدى النجار"];
    private static readonly string[] Places = ["زحلة", "صفاقس", "إربد", "طنجة"];

    public static IReadOnlyList<AnnotatedText> Texts { get; } = Create();

    /// <summary>A lexicon without entries, so that no change of the lexicon changes what is learned.</summary>
    public static Lexicon EmptyLexicon { get; } = Lexicon.Of([]);

    /// <summary>What a model expects that is sure of the labels.</summary>
    public static Expectation Certain(byte[] labels, int stride)
    {
        var (rows, pairs) = (new float[labels.Length * stride], new float[stride * stride]);
        for (var word = 0; word < labels.Length; word++)
        {
            rows[(word * stride) + labels[word]] = 1;
            if (word > 0)
            {
                pairs[(labels[word - 1] * stride) + labels[word]]++;
            }
        }

        return new Expectation(rows, pairs);
    }

    private static List<AnnotatedText> Create()
    {
        var texts = new List<AnnotatedText>();
        foreach (var person in Persons)
        {
            foreach (var place in Places)
            {
                var text = $"وقال {person} إنه وصل إلى {place} أمس قادما من ب{Places[0]}.";
                var at = text.IndexOf(place, StringComparison.Ordinal);
                texts.Add(new AnnotatedText("fixture", text,
                [
                    new AnnotatedName(0, new TextSpan(text.IndexOf(person, StringComparison.Ordinal), person.Length)),
                    new AnnotatedName(2, new TextSpan(at, place.Length)),
                    new AnnotatedName(2, new TextSpan(text.LastIndexOf(Places[0], StringComparison.Ordinal), Places[0].Length)),
                ]));
            }
        }

        return texts;
    }
}
