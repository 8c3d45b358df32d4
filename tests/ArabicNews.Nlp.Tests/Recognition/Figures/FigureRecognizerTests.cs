using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Figures;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Recognition.Figures;

public sealed class FigureRecognizerTests
{
    private static readonly RecognitionContextBuilder Builder = new(Lexicon.Default);
    private static readonly FigureRecognizer Recognizer = FigureRecognizer.Create(Lexicon.Default, NumberReader.Create(Lexicon.Default));

    [Fact]
    public void FigureRecognizer_RandomFigureStrings_NeverThrowAndStayInside()
    {
        var piece = Gen.OneOf("1", "23", "2024", "٤٥", "۶", ",", ".", "،", "٫", "٬", "-", " - ", "/", ":", " ", "و", " و ", "ألف", " مليون", "مئة ", "نصف ", " ربع",
            "ثلاثة", " عشر", " بعد ", "ال", "ـ", "%", "٪", "$", "999999999999999999999999999", "كوادريليون ", "ر", "سالب ", "+", "\n", "خمسة", "ًا", "أرباع",
            " دولار", " دينار كويتي", " سنتا", " كيلومترا", " مربعا", " في الساعة", " سنويا", " للبرميل", " درجة", " تحت الصفر", " إلى ", " بين ", " من كل ",
            " أكثر من ", " تقريبا", " على الأقل", "الأول", " الحادي", "طنين", " واحد", " نقطة أساس", " في المئة", "G", "د.ك");
        piece.Array[1, 30].Select(string.Concat).Sample(text =>
        {
            var context = Builder.Build(text, null);
            var mentions = new MentionCollector(text.Length);
            Recognizer.Recognize(context, mentions);
            foreach (var mention in mentions.Mentions)
            {
                Assert.NotNull(mention.Value);
                Assert.False(char.IsWhiteSpace(text[mention.Span.Start]));
            }

            NewsAnalyzer.Default.Analyze(text);
        }, iter: 10_000);
    }

    [Theory]
    [InlineData("99999999999999999999999999999999 دولار")]
    [InlineData("999999999999999999999999 كوادريليون دولار")]
    [InlineData("999999999999999999999 كوادريليون م د")]
    public void FigureRecognizer_BeyondDecimal_IsLeftUnrecognized(string text)
    {
        var found = NewsAnalyzer.Default.Analyze(text).Entities;
        Assert.DoesNotContain(found, entity => entity.Type == EntityType.Money && entity.Start == 0);
    }

    [Fact]
    public void FigureRecognizer_TextWithoutValues_AllocatesNothing()
    {
        var context = Builder.Build(string.Concat(Enumerable.Repeat(
            "قال وزير الخارجية إن المحادثات كانت مثمرة، وأضاف أن الطرفين اتفقا على مواصلة الحوار من أجل السلام في المنطقة. ", 20)), null);
        var mentions = new MentionCollector(context.Source.Length);
        Recognizer.Recognize(context, mentions);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Recognizer.Recognize(context, mentions);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(mentions.Mentions);
    }

    [Fact]
    public void FigureRecognizer_LongRunsOfNumbers_AreReadOnce()
    {
        foreach (var part in (string[])["ألف ", "ثلاثة و", "5 إلى ", "1 000 ", "12 34 ", "بين ", "نصف ", "-5-6-7-", "مئة وخمسة وعشرون ألفا و"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 20_000));
            var context = Builder.Build(text, null);
            var mentions = new MentionCollector(text.Length);
            Recognizer.Recognize(context, mentions);

            // A reader that looked back over the whole run would not come to an end here, nor one that found it again and again.
            Assert.InRange(mentions.Mentions.Count, 0, context.Tokens.Length);
        }
    }
}
