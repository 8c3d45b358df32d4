using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;
using ArabicNews.Nlp.Recognition.Figures;

namespace ArabicNews.Nlp.Tests.Recognition;

public sealed class ValueAllocationTests
{
    private static readonly NumberReader Numbers = NumberReader.Create(Lexicon.Default);
    private static readonly RecognitionContextBuilder Builder = new(Lexicon.Default);
    private static readonly DateRecognizer Dates = DateRecognizer.Create(Lexicon.Default, Numbers);
    private static readonly FigureRecognizer Figures = FigureRecognizer.Create(Lexicon.Default, Numbers);

    [Theory]
    [InlineData("أكد المتحدث باسم الجيش أن القوات عززت مواقعها على طول الحدود، وأن الأجهزة الأمنية تتابع الوضع.")]
    [InlineData("قال أحد الأعضاء إن اللجنة لم تجتمع، وإن إحدى الشركات رفضت ثمن البضاعة من حيث المبدأ.")]
    [InlineData("نزح آلاف السكان ومئات العائلات، وقضى عشرات الجرحى ساعات طويلة أمام المستشفيات.")]
    [InlineData("زار رجب طيب أردوغان معرض شركة نيسان موتور، ثم التقى رمضان قديروف وتيريزا ماي.")]
    [InlineData("من جهة ثانية تأهل الفريق إلى ربع النهائي بعد أن سجل المهاجم ضربة رأسية من داخل المنطقة.")]
    [InlineData("استقبل الملك محمد السادس ضيفه في مدينة السادس من أكتوبر بحضور أمراء وسفراء.")]
    [InlineData("وقال الناطق في بيان \"سنواصل العمل\" - من دون أن يوضح + كيف (أو أين) سيتم ذلك، في كل الأحوال.")]
    public void Recognize_SentenceWithoutValues_AllocatesNothing(string sentence)
    {
        var context = Builder.Build(sentence, new DateOnly(2026, 3, 1));
        var mentions = new MentionCollector(sentence.Length);
        Recognize(context, mentions);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Recognize(context, mentions);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(mentions.Mentions);
    }

    [Fact]
    public void MentionCollector_WithoutMentions_AllocatesNothingButItself()
    {
        _ = new MentionCollector(1).Mentions;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var mentions = new MentionCollector(1);
        var count = mentions.Mentions.Count;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(0, count);
        Assert.InRange(allocated, 1, 32);
    }

    private static void Recognize(RecognitionContext context, MentionCollector mentions)
    {
        Dates.Recognize(context, mentions);
        Figures.Recognize(context, mentions);
    }
}
