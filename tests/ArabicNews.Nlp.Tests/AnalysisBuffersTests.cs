using System.Text;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests;

/// <summary>An analysis works in arrays that others have used before it: nothing of theirs shows.</summary>
public class AnalysisBuffersTests
{
    private const int BytesAWord = 550;

    private static readonly string[] Articles =
        [.. RepositoryFiles.Below(Path.Combine("samples", "articles"), "*.txt").Select(file => File.ReadAllText(RepositoryFiles.PathOf(file)))];

    [Fact]
    public void Analyze_TextsOfAnyLengthInAnyOrder_GivesWhatANewAnalyzerGives()
    {
        var random = new Random(5);
        var analyzer = NewsAnalyzer.Create(NewsAnalyzerOptions.Default);
        for (var i = 0; i < 40; i++)
        {
            var text = Draw(random);
            Assert.Equal(Json(NewsAnalyzer.Create(NewsAnalyzerOptions.Default), text), Json(analyzer, text));
        }
    }

    [Fact]
    public void Analyze_ManyThreadsOnOneAnalyzer_EachGetsItsOwnText()
    {
        var expected = Articles.Select(text => Json(NewsAnalyzer.Default, text)).ToArray();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.Equal(expected[i % Articles.Length], Json(NewsAnalyzer.Default, Articles[i % Articles.Length])));
    }

    [Fact]
    public void Analyze_TextLongerThanAnyThatIsKept_IsFollowedByOrdinaryOnes()
    {
        var analyzer = NewsAnalyzer.Create(NewsAnalyzerOptions.Default);
        var expected = Json(analyzer, Articles[0]);
        var text = new StringBuilder();
        while (text.Length < 400_000)
        {
            text.Append(Articles[text.Length % Articles.Length]).Append('\n');
        }

        Assert.True(analyzer.Analyze(text.ToString()).Entities.Count > 1_000);
        Assert.Equal(expected, Json(analyzer, Articles[0]));
    }

    [Fact]
    public void Analyze_WithinAnAnalysis_DisturbsNeither()
    {
        var inner = new List<string>();
        NewsAnalyzer? analyzer = null;
        var nesting = new Recognizer(context =>
        {
            if (context.Source == Articles[0])
            {
                inner.Add(Json(analyzer!, Articles[1]));
            }
        });
        analyzer = NewsAnalyzer.Create(new NewsAnalyzerOptions { AdditionalRecognizers = [nesting] });
        Assert.Equal(Json(NewsAnalyzer.Default, Articles[0]), Json(analyzer, Articles[0]));
        Assert.Equal([Json(NewsAnalyzer.Default, Articles[1])], inner);
    }

    [Fact]
    public void Context_AfterItsAnalysis_Throws()
    {
        RecognitionContext? kept = null;
        var analyzer = NewsAnalyzer.Create(new NewsAnalyzerOptions { AdditionalRecognizers = [new Recognizer(context => kept = context)] });
        analyzer.Analyze(Articles[0]);
        Assert.ThrowsAny<ArgumentException>(() => kept!.Tokens.Length);
        Assert.ThrowsAny<IndexOutOfRangeException>(() => kept!.FoldedOf(0).Length);
    }

    [Fact]
    public void Analyze_OrdinaryArticles_AllocatesLittleBesideTheResult()
    {
        var analyzer = NewsAnalyzer.Create(NewsAnalyzerOptions.Default);
        foreach (var text in Articles.Concat(Articles))
        {
            analyzer.Analyze(text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in Articles)
        {
            analyzer.Analyze(text);
        }

        // These articles hold a name or a value in every fifth word, three times as many as most.
        var words = Articles.Sum(static text => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / words, 1, BytesAWord);
    }

    private static string Draw(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(4); n >= 0; n--)
        {
            var article = Articles[random.Next(Articles.Length)];
            var from = random.Next(article.Length);
            text.Append(article.AsSpan(from, random.Next(Math.Min(1_500, article.Length - from)))).Append('\n');
        }

        return text.ToString();
    }

    private static string Json(NewsAnalyzer analyzer, string text) => NewsDocumentJson.Serialize(analyzer.Analyze(text, new DateOnly(2026, 1, 14)));

    private sealed class Recognizer(Action<RecognitionContext> action) : IMentionRecognizer
    {
        public void Recognize(RecognitionContext context, MentionCollector mentions) => action(context);
    }
}
