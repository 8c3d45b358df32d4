using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp;

/// <summary>
/// What can be watched while texts are analysed: one activity and four instruments, under names that stay. Where nobody listens,
/// nothing is measured and nothing is allocated. Stateless and thread-safe.
/// </summary>
public static class NewsAnalyzerDiagnostics
{
    /// <summary>The name of the <see cref="ActivitySource"/>. Its one activity is <see cref="AnalyzeActivityName"/>.</summary>
    public const string ActivitySourceName = "ArabicNews.Nlp";

    /// <summary>
    /// One analysis. Its tags: <c>arabicnews.document.id</c> where it has one, <c>arabicnews.document.length</c> in UTF-16 code
    /// units, <c>arabicnews.document.entities</c> and <c>arabicnews.document.officials</c>, counted.
    /// </summary>
    public const string AnalyzeActivityName = "ArabicNews.Nlp.Analyze";

    /// <summary>The name of the <see cref="Meter"/> that the instruments belong to.</summary>
    public const string MeterName = "ArabicNews.Nlp";

    /// <summary>Counter: documents analysed, <c>{document}</c>.</summary>
    public const string DocumentsName = "arabicnews.documents";

    /// <summary>Counter: text analysed, in UTF-16 code units, <c>{character}</c>.</summary>
    public const string CharactersName = "arabicnews.characters";

    /// <summary>Counter: entities found, <c>{entity}</c>, with the tag <c>arabicnews.entity.type</c> as in the JSON (<c>person</c>, …).</summary>
    public const string EntitiesName = "arabicnews.entities";

    /// <summary>Histogram: how long an analysis takes, in seconds, <c>s</c>.</summary>
    public const string DurationName = "arabicnews.analysis.duration";

    private static readonly string? Version = typeof(NewsAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
    private static readonly ActivitySource Source = new(ActivitySourceName, Version);
    private static readonly Meter Meter = new(MeterName, Version);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>(DocumentsName, "{document}", "Documents analysed.");
    private static readonly Counter<long> Characters = Meter.CreateCounter<long>(CharactersName, "{character}", "Text analysed, in UTF-16 code units.");
    private static readonly Counter<long> Entities = Meter.CreateCounter<long>(EntitiesName, "{entity}", "Entities found, by type.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(DurationName, "s", "How long an analysis takes.");

    /// <summary>The tag's values, boxed once.</summary>
    private static readonly object[] TypeNames = [.. Enum.GetValues<EntityType>().Select(static type => (object)type.ToString().ToLowerInvariant())];

    internal static bool HasListeners =>
        Source.HasListeners() || Documents.Enabled || Characters.Enabled || Entities.Enabled || Duration.Enabled;

    internal static Activity? Start() => Source.StartActivity(AnalyzeActivityName);

    internal static void Record(Activity? activity, string text, NewsDocument document, TimeSpan elapsed)
    {
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("arabicnews.document.length", text.Length);
            activity.SetTag("arabicnews.document.entities", document.Entities.Count);
            activity.SetTag("arabicnews.document.officials", document.Officials.Count);
            if (document.Id is not null)
            {
                activity.SetTag("arabicnews.document.id", document.Id);
            }
        }

        Documents.Add(1);
        Characters.Add(text.Length);
        Duration.Record(elapsed.TotalSeconds);
        if (Entities.Enabled)
        {
            foreach (var (type, count) in document.Entities.CountBy(static entity => entity.Type))
            {
                Entities.Add(count, new KeyValuePair<string, object?>("arabicnews.entity.type", TypeNames[(int)type]));
            }
        }
    }
}
