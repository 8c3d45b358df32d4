using System.Globalization;
using ArabicNews.Nlp.Cli.Scoring;

namespace ArabicNews.Nlp.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private const string Gold =
        "# doc a ref=2026-01-14\n" +
        "# sent 1\tوصل السفير سالم العمري إلى القاهرة، وقال سالم إن 12 خبيرًا معه.\n" +
        "POS\tالسفير\tp1\nPER\tسالم العمري\tp1\nLOC\tالقاهرة\nPER\tسالم\tp1\nCARDINAL\t12\t12\n" +
        "# sent 2\tنحو 3.50 مليون دولار في مايو 2026\n" +
        "MONEY\t3.50 مليون دولار\t~3500000 USD\nDATE\tمايو 2026\t2026-05\n" +
        "# doc b ref=2026-01-14\n" +
        "# sent 1\tالوزير علي\n" +
        "POS\tالوزير\tp1\nPER\tعلي\tp1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evaluate_DocumentsWithErrors_CountsSpansValuesOfficialsAndPersons()
    {
        // One person missed, one place spurious, the amount right, the date wrong, the position right; document b not there.
        const string predicted = """
            {"id":"a","entities":[{"type":"position","start":4,"length":6,"holder":"x"},{"type":"person","start":11,"length":11,"id":"x"},
            {"type":"location","start":27,"length":7},{"type":"location","start":0,"length":2,"text":"?"},{"type":"cardinal","start":49,"length":2,"value":{"amount":12}},
            {"type":"money","start":68,"length":16,"value":{"amount":3500000.0,"unit":"USD","modifier":"about"}},{"type":"date","start":88,"length":9,"value":{"timex":"2026"}}]}
            """;
        var run = CommandRun.Of("evaluate", _folder.File("gold.tsv", Gold), _folder.File("p.jsonl", predicted.ReplaceLineEndings("") + "\n"), "--errors", "1");
        const string expected = """
            2 documents, 1 of them not in the predictions
                                P      R     F1   gold   with value: F1
            person          1.000  0.333  0.500      3   
            position        1.000  0.500  0.667      2   
            location        0.500  1.000  0.667      1   
            date            1.000  1.000  1.000      1            0.000
            money           1.000  1.000  1.000      1            1.000
            cardinal        1.000  1.000  1.000      1            1.000
            names           0.667  0.500  0.571      4   
            times           1.000  1.000  1.000      1            0.000
            figures         1.000  1.000  1.000      2            1.000
            all             0.857  0.667  0.750      9   
            officials              P 1.000  R 0.500  F1 0.667
            person_coreference_b3  P 1.000  R 0.167  F1 0.286
            a	person	missed	سالم	p1

            """;
        Assert.Equal("", run.Errors);
        Assert.Equal(expected.ReplaceLineEndings("\n"), run.Text);
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public void Evaluate_Conll_CountsTheTokensThatSpansTouch()
    {
        // The second sentence has an inside tag without its beginning; the first place is found without its clitic.
        const string conll = "زار\tO\nسالم\tB-PER\nالعمري\tI-PER\nبالقاهرة\tB-LOC\n\nفي\tO\nمصر\tI-GPE\n";
        const string predicted = """
            {"id":"0","entities":[{"type":"person","start":4,"length":4},{"type":"location","start":17,"length":7}]}
            {"id":"1","entities":[{"type":"location","start":3,"length":3}]}
            """;
        var run = CommandRun.Of("evaluate", _folder.File("g.conll", conll), _folder.File("p.jsonl", predicted));
        const string expected = """
            person         P 0.0000  R 0.0000  F1 0.0000  gold 1
            organization   P 0.0000  R 0.0000  F1 0.0000  gold 0
            location       P 1.0000  R 1.0000  F1 1.0000  gold 2
            all            P 0.6667  R 0.6667  F1 0.6667  gold 3

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), run.Text);
        Assert.Equal(["زار سالم العمري بالقاهرة", "في مصر"], SentencesOf(_folder.Path("g.conll")));
    }

    [Fact]
    public void Evaluate_WrongFiles_FailWithFileAndLine()
    {
        var gold = _folder.File("gold.tsv", Gold);
        var wrong = _folder.File("wrong.tsv", Gold + "STAR\tعلي\n");
        CommandRun.Of("evaluate", wrong, _folder.File("p.jsonl", "{\"id\":\"a\"}")).AssertFailed(1, "wrong.tsv:15", "STAR");
        CommandRun.Of("evaluate", gold, _folder.File("p.jsonl", "\n{\"id\":1,\"entities\":[{}]}")).AssertFailed(1, "p.jsonl:2");
        CommandRun.Of("evaluate", gold, _folder.Path("none.jsonl")).AssertFailed(1, "none.jsonl", "no such file");
        CommandRun.Of("evaluate", _folder.Path("none.tsv"), _folder.File("p.jsonl", "{\"id\":\"a\"}")).AssertFailed(1, "none.tsv", "no such file");
        CommandRun.Of("evaluate", gold).AssertFailed(2, "PREDICTED");
    }

    [Theory]
    [InlineData(0.0625, 3, "0.062")]
    [InlineData(0.1875, 3, "0.188")]
    [InlineData(2.0 / 3, 3, "0.667")]
    [InlineData(1, 3, "1.000")]
    [InlineData(0.03125, 4, "0.0312")]
    public void Score_Fixed_RoundsExactTiesToEven(double share, int decimals, string expected) =>
        Assert.Equal(expected, Score.Fixed(share, decimals).ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> SentencesOf(string conll) =>
        CommandRun.Of("sentences", conll).Lines.Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("sentences")[0].GetProperty("text").GetString()!);
}
