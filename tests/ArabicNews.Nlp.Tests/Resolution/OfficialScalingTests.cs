using System.Diagnostics;

namespace ArabicNews.Nlp.Tests.Resolution;

/// <summary>Officials cost time in proportion to the document, however often it names the same ones.</summary>
public class OfficialScalingTests
{
    private const string Sentence = "قال رئيس المجلس (رئيس الحزب) محمد العلي، وأضاف الرئيس أن نائبه خالد السالم وافق. ";
    private const int Factor = 8;

    [Fact]
    public void Analyze_DocumentEightTimesAsLong_TakesNowhereNearTheSquareOfThat()
    {
        Measure(200);
        var brief = Math.Min(Measure(600), Measure(600));
        var longer = Math.Min(Measure(600 * Factor), Measure(600 * Factor));

        Assert.InRange(longer / brief, 0, Factor * Factor / 2.0);
    }

    private static double Measure(int sentences)
    {
        var text = string.Concat(Enumerable.Repeat(Sentence, sentences));
        var start = Stopwatch.GetTimestamp();
        Assert.NotEmpty(NewsAnalyzer.Default.Analyze(text).Officials);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
