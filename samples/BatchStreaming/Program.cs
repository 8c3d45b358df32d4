// Many articles, as a stream: read one by one, analysed side by side, written in their order as soon as they are ready. Memory stays
// flat however many there are. Ctrl+C ends it with whole lines written.
// Run from the repository's root: dotnet run --project samples/BatchStreaming [FOLDER] > documents.jsonl
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text;
using ArabicNews.Nlp;

Console.OutputEncoding = new UTF8Encoding(false);
var folder = args.Length > 0 ? args[0] : "samples/articles";
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

// The library counts; whoever listens gets the numbers. OpenTelemetry listens by AddMeter(NewsAnalyzerDiagnostics.MeterName).
long documents = 0, characters = 0;
using var listener = new MeterListener
{
    InstrumentPublished = (instrument, self) =>
    {
        if (instrument.Meter.Name == NewsAnalyzerDiagnostics.MeterName)
        {
            self.EnableMeasurementEvents(instrument);
        }
    },
};
listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
{
    switch (instrument.Name)
    {
        case NewsAnalyzerDiagnostics.DocumentsName:
            Interlocked.Add(ref documents, value);
            break;
        case NewsAnalyzerDiagnostics.CharactersName:
            Interlocked.Add(ref characters, value);
            break;
    }
});
listener.Start();

try
{
    await foreach (var document in NewsAnalyzer.Default.AnalyzeAsync(Articles(folder), maxDegreeOfParallelism: 2, cancellation.Token))
    {
        Console.WriteLine(NewsDocumentJson.Serialize(document));
    }
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("ended before all articles were read");
}

Console.Error.WriteLine($"{documents} articles, {characters} characters");

static async IAsyncEnumerable<NewsText> Articles(string folder, [EnumeratorCancellation] CancellationToken cancellationToken = default)
{
    foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
    {
        yield return new NewsText(await File.ReadAllTextAsync(path, cancellationToken)) { Id = Path.GetFileNameWithoutExtension(path) };
    }
}
