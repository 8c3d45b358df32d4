using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Figures;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Recognition.Figures;

public sealed class NumberReaderTests
{
    private static readonly RecognitionContextBuilder Builder = new(Lexicon.Default);
    private static readonly NumberReader Reader = NumberReader.Create(Lexicon.Default);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1,250", "1250")]
    [InlineData("1.200.000", "1200000")]
    [InlineData("12.000", "12000")]
    [InlineData("12.5", "12.5")]
    [InlineData("1.250", "1.25")]
    [InlineData("3,5", "3.5")]
    [InlineData("٣٫٥", "3.5")]
    [InlineData("١٬٢٥٠", "1250")]
    [InlineData("۱۲۳", "123")]
    [InlineData("1٢۳", "123")]
    [InlineData("103,7", "103.7")]
    [InlineData("0,125", "0.125")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1 250 000", "1250000")]
    [InlineData("35 000", "35000")]
    [InlineData("2ر8", "8.2")]
    [InlineData("300ر2", "2.3")]
    [InlineData("-5", "-5")]
    [InlineData("سالب خمسة", "-5")]
    [InlineData("35 مليار", "35000000000")]
    [InlineData("6 ملايين", "6000000")]
    [InlineData("مليونين و300 ألف", "2300000")]
    [InlineData("10 آلاف", "10000")]
    [InlineData("مليون ونصف المليون", "1500000")]
    [InlineData("مليون ونصف", "1500000")]
    [InlineData("ربع مليون", "250000")]
    [InlineData("ثلاثة أرباع المليون", "750000")]
    [InlineData("ثلثي", "2/3")]
    [InlineData("ثلاثة أرباع", "0.75")]
    [InlineData("خُمس", "0.2")]
    [InlineData("خمس", "5")]
    [InlineData("خمسة وعشرون", "25")]
    [InlineData("مئة و خمسون", "150")]
    [InlineData("ثلاث مئة وخمسة وعشرين ألفا", "325000")]
    [InlineData("مئتا ألف", "200000")]
    [InlineData("مليوني", "2000000")]
    [InlineData("ألفا طن", "2000")]
    [InlineData("خمسون ألفا", "50000")]
    [InlineData("ثلاثة فاصلة خمسة", "3.5")]
    [InlineData("ألف وتسعمائة واثنين وعشرين", "1922")]
    [InlineData("مليون وأربعة آلاف وثلاثمئة وواحد وعشرون", "1004321")]
    [InlineData("ألف مليون", "1000000000")]
    public void NumberReader_Cardinal_ReadsTheValue(string text, string value)
    {
        Assert.True(Reader.TryReadCardinal(Builder.Build(text, null), 0, out var phrase));
        Assert.Equal(value, phrase.Value.ToString());
        Assert.False(phrase.IsOrdinal);
    }

    [Theory]
    [InlineData("الأول", "1")]
    [InlineData("الأولى", "1")]
    [InlineData("ثاني", "2")]
    [InlineData("العاشرة", "10")]
    [InlineData("الحادي عشر", "11")]
    [InlineData("السابعة عشرة", "17")]
    [InlineData("الحادي والعشرين", "21")]
    [InlineData("الثالثة والأربعون", "43")]
    [InlineData("الأول بعد المئة", "101")]
    [InlineData("الخامس والعشرون بعد المائتين", "225")]
    [InlineData("الأولى بعد الألف", "1001")]
    [InlineData("المئة والسابع عشر", "117")]
    [InlineData("المئة والخامس والعشرون", "125")]
    public void NumberReader_Ordinal_ReadsTheValueToTheEnd(string text, string value)
    {
        var context = Builder.Build(text, null);
        Assert.True(Reader.TryRead(context, 0, out var phrase));
        Assert.True(phrase.IsOrdinal);
        Assert.Equal(value, phrase.Value.ToString());
        Assert.Equal(context.Tokens.Length, phrase.EndToken);
    }

    [Theory]
    [InlineData("آلاف")]
    [InlineData("مئات")]
    [InlineData("أحد الأعضاء")]
    [InlineData("إحدى الشركات")]
    [InlineData("لست")]
    [InlineData("الحادي")]
    [InlineData("10-11")]
    [InlineData("12/5/2024")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("999999999999999999999 كوادريليون")]
    [InlineData("متين")]
    public void NumberReader_NoNumber_ReadsNothing(string text) => Assert.False(Reader.TryRead(Builder.Build(text, null), 0, out _));

    [Theory]
    [InlineData("بخمسة وعشرين ألف دولار", "خمسة وعشرين ألف")]
    [InlineData("وثلاثة وأربعة", "ثلاثة")]
    [InlineData("الثلاثة والعشرون رجلا", "الثلاثة والعشرون")]
    [InlineData("ألفين وثلاثة آلاف", "ألفين")]
    [InlineData("نصفهم من", "نصفهم")]
    [InlineData("خمسة\nوعشرون", "خمسة")]
    public void NumberReader_TextAround_SpanHoldsTheNumberAlone(string text, string span)
    {
        Assert.True(Reader.TryRead(Builder.Build(text, null), 0, out var phrase));
        Assert.Equal(span, text.Substring(phrase.Start, phrase.End - phrase.Start));
    }

    [Theory]
    [InlineData("الـ29", TermFeatures.Article)]
    [InlineData("ال29", TermFeatures.Article)]
    [InlineData("و2030", TermFeatures.Conjunction)]
    [InlineData("بـ35", TermFeatures.Beh)]
    [InlineData("للـ12", TermFeatures.Lam | TermFeatures.Article)]
    public void NumberReader_PrefixBeforeDigits_IsToldAndOutside(string text, TermFeatures clitics)
    {
        Assert.True(Reader.TryRead(Builder.Build(text, null), 1, out var phrase));
        Assert.Equal(clitics, phrase.Clitics);
        Assert.Equal(text[^2..], text.Substring(phrase.Start, phrase.End - phrase.Start)[^2..]);
    }

    [Fact]
    public void NumberReader_SpelledNumber_IsReadBack() =>
        Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 50], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, Gen.OneOf(" و", " و "))
            .Sample((large, bits, feminine, oblique, split, shortHundred, and) =>
            {
                var number = large >> bits;
                var text = new NumberSpeller(feminine, oblique, split, shortHundred, and).Spell(number);
                var context = Builder.Build(text, null);
                return Reader.TryRead(context, 0, out var phrase) && phrase.Value == new Amount(number) && phrase.EndToken == context.Tokens.Length
                    && phrase.Start == 0 && phrase.End == text.Length;
            }, iter: 20_000);

    [Fact]
    public void NumberReader_RandomNumberStrings_NeverThrow()
    {
        var piece = Gen.OneOf("1", "23", "٤٥", "۶", ",", ".", "،", "٫", "٬", "-", "/", ":", " ", "و", " و ", "ألف", " مليون", "مئة ", "نصف ", " ربع",
            "ثلاثة", " عشر", " بعد ", "ال", "ـ", "%", "٪", "999999999999999999999999999", "كوادريليون ", " ر", "ر", "سالب ", "+", "\n", "خمسة", "ًا", "أرباع");
        piece.Array[1, 24].Select(string.Concat).Sample(text =>
        {
            var context = Builder.Build(text, null);
            for (var token = 0; token < context.Tokens.Length; token++)
            {
                if (Reader.TryRead(context, token, out var phrase))
                {
                    Assert.InRange(phrase.EndToken, token + 1, context.Tokens.Length);
                    Assert.InRange(phrase.End, phrase.Start + 1, text.Length);
                }
            }
        }, iter: 20_000);
    }
}
