using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ArabicNews.Nlp.Tests;

/// <summary>Listeners hear all tests that run meanwhile; each test therefore looks at what is its own.</summary>
public class NewsAnalyzerDiagnosticsTests
{
    private const string Text = "وصل وزير المالية سامر العلوان إلى عمّان يوم 12 مايو 2025 ومعه 35 مليون دولار.";

    [Fact]
    public void Analyze_WithActivityListener_MakesOneActivityOfTheDocument()
    {
        var id = Guid.NewGuid().ToString();
        var activities = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == NewsAnalyzerDiagnostics.ActivitySourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var document = NewsAnalyzer.Default.Analyze(Text, id: id);

        var activity = Assert.Single(activities, a => (string?)a.GetTagItem("arabicnews.document.id") == id);
        Assert.Equal(NewsAnalyzerDiagnostics.AnalyzeActivityName, activity.OperationName);
        Assert.Equal(Text.Length, activity.GetTagItem("arabicnews.document.length"));
        Assert.Equal(document.Entities.Count, activity.GetTagItem("arabicnews.document.entities"));
        Assert.Equal(document.Officials.Count, activity.GetTagItem("arabicnews.document.officials"));
        Assert.True(document.Officials.Count == 1 && document.Entities.Count >= 5);
        Assert.True(activity.Duration > TimeSpan.Zero);
    }

    [Fact]
    public async Task AnalyzeAsync_InsideAnActivity_IsPartOfIt()
    {
        var activities = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is NewsAnalyzerDiagnostics.ActivitySourceName or "tests",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("tests");
        using var parent = source.StartActivity("batch")!;
        Assert.Equal(5, await NewsAnalyzer.Default.AnalyzeAsync(Enumerable.Repeat(new NewsText(Text), 5), 2).CountAsync());
        Assert.Equal(5, activities.Count(a => a.ParentSpanId == parent.SpanId));
    }

    [Fact]
    public void Analyze_WithMeterListener_CountsDocumentCharactersEntitiesAndTime()
    {
        // Tests beside this one are measured too; what this thread does is told apart.
        var thread = Environment.CurrentManagedThreadId;
        var sums = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == NewsAnalyzerDiagnostics.MeterName)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        var document = NewsAnalyzer.Default.Analyze(Text);
        listener.Dispose();

        Assert.Equal(1, sums[NewsAnalyzerDiagnostics.DocumentsName]);
        Assert.Equal(Text.Length, sums[NewsAnalyzerDiagnostics.CharactersName]);
        Assert.InRange(sums[NewsAnalyzerDiagnostics.DurationName], 1e-9, 60);
        foreach (var group in document.Entities.GroupBy(entity => entity.Type))
        {
            Assert.Equal(group.Count(), sums[$"{NewsAnalyzerDiagnostics.EntitiesName} {group.Key}".ToLowerInvariant()]);
        }

        Assert.Equal(document.Entities.Count, sums.Where(sum => sum.Key.StartsWith(NewsAnalyzerDiagnostics.EntitiesName, StringComparison.Ordinal)).Sum(sum => sum.Value));

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                var key = tags.IsEmpty ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
                sums[key] = sums.GetValueOrDefault(key) + value;
            }
        }
    }

    [Fact]
    public void Analyze_Watched_GivesTheSameDocument()
    {
        var before = NewsDocumentJson.Serialize(NewsAnalyzer.Default.Analyze(Text, new DateOnly(2025, 5, 12), "a"));
        using var listener = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(listener);
        Assert.Equal(before, NewsDocumentJson.Serialize(NewsAnalyzer.Default.Analyze(Text, new DateOnly(2025, 5, 12), "a")));
    }
}
