using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Scoring;

/// <summary>The table of a <see cref="DocumentScorer"/>: a row for each type and group.</summary>
internal static class DocumentReport
{
    private static readonly EntityType[] Times = [EntityType.Date, EntityType.Time, EntityType.Duration];
    private static readonly EntityType[] Figures = [EntityType.Money, EntityType.Percent, EntityType.Quantity, EntityType.Cardinal, EntityType.Ordinal];

    public static string Of(DocumentScorer scorer, int errors)
    {
        var rows = Enum.GetValues<EntityType>().Select(static type => (Name: type.ToString().ToLowerInvariant(), Types: (EntityType[])[type]))
            .Append(("names", [EntityType.Person, EntityType.Organization, EntityType.Location]))
            .Append(("times", Times))
            .Append(("figures", Figures))
            .Append(("all", Enum.GetValues<EntityType>()));
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"{scorer.Documents} documents, {scorer.Missing} of them not in the predictions\n");
        _ = text.Append(CultureInfo.InvariantCulture, $"{"",14}{"P",7}{"R",7}{"F1",7}{"gold",7}   with value: F1\n");
        foreach (var (name, types) in rows)
        {
            if (scorer.Gold(types) == 0 && scorer.Predicted(types) == 0)
            {
                continue;
            }

            var spans = scorer.Spans(types);
            var isValued = types.All(type => Times.Contains(type) || Figures.Contains(type));
            var value = isValued ? $"{Three(scorer.Values(types).F1),14}" : "";
            _ = text.Append(CultureInfo.InvariantCulture, $"{name,-14}{Three(spans.Precision),7}{Three(spans.Recall),7}{Three(spans.F1),7}{scorer.Gold(types),7}   {value}\n");
        }

        _ = text.Append(Line("officials", scorer.Officials)).Append(Line("person_coreference_b3", scorer.Persons));
        foreach (var error in scorer.Errors.Take(errors))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{error.Document}\t{error.Type.ToString().ToLowerInvariant()}\t{error.What}\t{error.Text}\t{error.Detail}\n");
        }

        return text.ToString();
    }

    private static string Three(double share) => Score.Fixed(share, 3);

    private static string Line(string name, Score score) => $"{name,-22} P {Three(score.Precision)}  R {Three(score.Recall)}  F1 {Three(score.F1)}\n";
}
