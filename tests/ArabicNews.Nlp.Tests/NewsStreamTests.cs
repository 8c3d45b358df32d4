using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests;

public class NewsStreamTests
{
    private const string Sentence = "وصل وزير المالية سامر العلوان إلى عمّان يوم 12 مايو 2025 ومعه 35 مليون دولار. ";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task AnalyzeAsync_ManyTexts_GivesTheDocumentsOfAnalyzeInTheirOrder(int parallelism)
    {
        // Lengths fall and rise, so that later texts are often ready before earlier ones.
        var texts = Enumerable.Range(0, 60).Select(i => Text(i, (i * 37 % 23) + 1)).ToArray();
        var expected = texts.Select(text => NewsDocumentJson.Serialize(NewsAnalyzer.Default.Analyze(text.Text, text.ReferenceDate, text.Id)));
        var actual = new List<string>();
        await foreach (var document in NewsAnalyzer.Default.AnalyzeAsync(texts, parallelism))
        {
            actual.Add(NewsDocumentJson.Serialize(document));
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task AnalyzeAsync_NoTexts_GivesNothing() => Assert.Empty(await NewsAnalyzer.Default.AnalyzeAsync([]).ToListAsync());

    [Fact]
    public async Task AnalyzeAsync_EnumeratedTwice_GivesTheSameTwice()
    {
        var documents = NewsAnalyzer.Default.AnalyzeAsync([Text(0), Text(1), Text(2)], 2);
        Assert.Equal(["0", "1", "2"], await documents.Select(d => d.Id!).ToListAsync());
        Assert.Equal(["0", "1", "2"], await documents.Select(d => d.Id!).ToListAsync());
    }

    [Fact]
    public async Task AnalyzeAsync_Parallelism_IsReachedAndNotPassed()
    {
        var gauge = new Gauge(awaited: 3);
        var analyzer = NewsAnalyzer.Create(NewsAnalyzerOptions.Default with { AdditionalRecognizers = [gauge] });
        Assert.Equal(24, await analyzer.AnalyzeAsync(Enumerable.Range(0, 24).Select(i => Text(i)), 3).CountAsync());
        Assert.Equal(3, gauge.Most);
    }

    [Fact]
    public async Task AnalyzeAsync_SourceThatWaits_GivesWhatIsReadyMeanwhile()
    {
        var gate = new TaskCompletionSource();
        await using var documents = NewsAnalyzer.Default.AnalyzeAsync(Source(), 4).GetAsyncEnumerator();
        Assert.True(await documents.MoveNextAsync());
        Assert.Equal("0", documents.Current.Id);
        gate.SetResult();
        Assert.True(await documents.MoveNextAsync());
        Assert.False(await documents.MoveNextAsync());

        async IAsyncEnumerable<NewsText> Source()
        {
            yield return Text(0);
            await gate.Task;
            yield return Text(1);
        }
    }

    [Fact]
    public async Task AnalyzeAsync_SlowReader_KeepsTheSourceBack()
    {
        var read = 0;
        await using var documents = NewsAnalyzer.Default.AnalyzeAsync(Source(), 2).GetAsyncEnumerator();
        for (var taken = 1; taken <= 5; taken++)
        {
            Assert.True(await documents.MoveNextAsync());
            await Task.Delay(50);
            Assert.InRange(Volatile.Read(ref read), taken, taken + (2 * 4));
        }

        IEnumerable<NewsText> Source()
        {
            for (var i = 0; ; i++)
            {
                Interlocked.Increment(ref read);
                yield return Text(i);
            }
        }
    }

    [Fact]
    public async Task AnalyzeAsync_ReaderThatLeaves_EndsTheSourceAndAllAnalyses()
    {
        var gauge = new Gauge();
        var ended = false;
        var analyzer = NewsAnalyzer.Create(NewsAnalyzerOptions.Default with { AdditionalRecognizers = [gauge] });
        await foreach (var document in analyzer.AnalyzeAsync(Source(), 3))
        {
            if (document.Id == "4")
            {
                break;
            }
        }

        Assert.True(ended);
        Assert.Equal(0, gauge.Running);

        async IAsyncEnumerable<NewsText> Source([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                for (var i = 0; i < 6; i++)
                {
                    yield return Text(i);
                }

                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                ended = true;
            }
        }
    }

    [Fact]
    public async Task AnalyzeAsync_Cancelled_ThrowsWithTheCallersToken()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = 0;
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var document in NewsAnalyzer.Default.AnalyzeAsync(Endless(), 2).WithCancellation(cancellation.Token))
            {
                if (++seen == 3)
                {
                    await cancellation.CancelAsync();
                }
            }
        });
        Assert.True(thrown.CancellationToken.IsCancellationRequested);
        Assert.InRange(seen, 3, 3 + (2 * 4));
    }

    [Fact]
    public async Task AnalyzeAsync_CancelledBefore_ReadsNoText()
    {
        var texts = new ConcurrentBag<int>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await NewsAnalyzer.Default.AnalyzeAsync(Endless(texts.Add), 2, new CancellationToken(true)).CountAsync());
        Assert.Empty(texts);
    }

    [Fact]
    public async Task AnalyzeAsync_SourceThatFails_GivesTheDocumentsBeforeAndThenTheError()
    {
        var ids = new List<string?>();
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var document in NewsAnalyzer.Default.AnalyzeAsync(Source(), 2))
            {
                ids.Add(document.Id);
            }
        });
        Assert.Equal("the fourth text cannot be read", error.Message);
        Assert.Equal(["0", "1", "2"], ids);

        static IEnumerable<NewsText> Source() =>
            Enumerable.Range(0, 9).Select(i => i < 3 ? Text(i) : throw new InvalidDataException("the fourth text cannot be read"));
    }

    [Fact]
    public async Task AnalyzeAsync_RecognizerThatFails_FailsAtItsDocument()
    {
        var analyzer = NewsAnalyzer.Create(NewsAnalyzerOptions.Default with { AdditionalRecognizers = [new FailingAt("2")] });
        var ids = new List<string?>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var document in analyzer.AnalyzeAsync(Enumerable.Range(0, 5).Select(i => new NewsText($"{i}") { Id = $"{i}" }), 2))
            {
                ids.Add(document.Id);
            }
        });
        Assert.Equal(["0", "1"], ids);
    }

    [Fact]
    public void AnalyzeAsync_BadArguments_ThrowAtTheCall()
    {
        Assert.Throws<ArgumentNullException>("texts", () => NewsAnalyzer.Default.AnalyzeAsync((IAsyncEnumerable<NewsText>)null!));
        Assert.Throws<ArgumentNullException>("texts", () => NewsAnalyzer.Default.AnalyzeAsync((IEnumerable<NewsText>)null!));
        Assert.Throws<ArgumentOutOfRangeException>("maxDegreeOfParallelism", () => NewsAnalyzer.Default.AnalyzeAsync([], 0));
    }

    private static NewsText Text(int number, int sentences = 1) =>
        new(string.Concat(Enumerable.Repeat(Sentence, sentences))) { Id = $"{number}", ReferenceDate = new DateOnly(2025, 5, 1).AddDays(number) };

    private static IEnumerable<NewsText> Endless(Action<int>? read = null)
    {
        for (var i = 0; ; i++)
        {
            read?.Invoke(i);
            yield return Text(i);
        }
    }

    /// <summary>Counts how many analyses run at once; the first ones wait for each other, however slowly the pool makes threads.</summary>
    private sealed class Gauge(int awaited = 1) : IMentionRecognizer
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _running;
        private int _most;

        public int Running => Volatile.Read(ref _running);

        public int Most => Volatile.Read(ref _most);

        public void Recognize(RecognitionContext context, MentionCollector mentions)
        {
            var running = Interlocked.Increment(ref _running);
            for (var most = _most; running > most; most = _most)
            {
                Interlocked.CompareExchange(ref _most, running, most);
            }

            if (running >= awaited)
            {
                _reached.TrySetResult();
            }

            _reached.Task.Wait(TimeSpan.FromSeconds(20));
            Thread.Sleep(20);
            Interlocked.Decrement(ref _running);
        }
    }

    private sealed class FailingAt(string text) : IMentionRecognizer
    {
        public void Recognize(RecognitionContext context, MentionCollector mentions)
        {
            if (context.Source == text)
            {
                throw new InvalidDataException();
            }
        }
    }
}
