using ArabicNews.Nlp.Normalization;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Normalization;

public class TextNormalizerTests
{
    [Fact]
    public void Normalize_EveryCharacterByItself_IsWhatTheOracleSays()
    {
        var all = Enum.GetValues<Foldings>().Aggregate((sum, folding) => sum | folding);
        foreach (var foldings in new[] { Foldings.None, NormalizerOptions.Lookup.Foldings, NormalizerOptions.Search.Foldings, all })
        {
            var normalizer = TextNormalizer.Create(new NormalizerOptions { Foldings = foldings });
            for (var c = 0; c <= char.MaxValue; c++)
            {
                var text = ((char)c).ToString();
                Assert.Equal(NormalizerOracle.Text(text, foldings), normalizer.NormalizeToString(text));
            }
        }
    }

    [Fact]
    public void Tashkeel_VowelledWord_LosesItsVowels() => Folds(Foldings.Tashkeel, "مُحَمَّدٌ", "محمد");

    [Fact]
    public void Tashkeel_DaggerAlef_Stays() => Folds(Foldings.Tashkeel, "هٰذا", "هٰذا");

    [Fact]
    public void SuperscriptAlef_DaggerAlef_IsRemoved() => Folds(Foldings.SuperscriptAlef, "هٰذا رَحمٰن", "هذا رَحمن");

    [Fact]
    public void Tatweel_StretchedWord_IsShortened() => Folds(Foldings.Tatweel, "أصـــداء الـ79", "أصداء ال79");

    [Fact]
    public void AlefForms_HamzaMaddaWasla_BecomeAlef() => Folds(Foldings.AlefForms, "أإآٱا", "ااااا");

    [Fact]
    public void AlefMaksura_FinalMaksuraAndFarsiYeh_BecomeYeh() => Folds(Foldings.AlefMaksura, "على \u06CC", "علي ي");

    [Fact]
    public void TehMarbuta_FinalTehMarbuta_BecomesHeh() => Folds(Foldings.TehMarbuta, "مدينة", "مدينه");

    [Fact]
    public void HamzaCarriers_WawAndYeh_LoseTheirHamza() => Folds(Foldings.HamzaCarriers, "مؤتمر رئيس", "موتمر رييس");

    [Fact]
    public void PersianLetters_KehehYehHeh_BecomeArabic() => Folds(Foldings.PersianLetters, "کتابی ھو ہو ڤيينا پ", "كتابي هو هو فيينا ب");

    [Fact]
    public void PresentationForms_ShapedLetters_BecomePlain() => Folds(Foldings.PresentationForms, "\uFEE3\uFEA4\uFEE4\uFEAA", "محمد");

    [Fact]
    public void PresentationForms_Ligatures_BecomeTheirLetters() =>
        Folds(Foldings.PresentationForms, "\uFEFB \uFDF2 \uFDFA", "لا الله صلى الله عليه وسلم");

    [Fact]
    public void Digits_ArabicIndicAndPersian_BecomeAscii() => Folds(Foldings.Digits, "٢٠٢٤ ۴۵۶ 7", "2024 456 7");

    [Fact]
    public void Invisibles_BidiMarksJoinersSoftHyphen_AreRemoved() =>
        Folds(Foldings.Invisibles, "\u200Fمي\u200Cخا\u00ADهم\u202C\uFEFF\u061C\u2067", "ميخاهم");

    [Fact]
    public void Spaces_NoBreakFamily_BecomesSpace() => Folds(Foldings.Spaces, "أ\u00A0ب\u202Fج\u2003د\u3000ه\n", "أ ب ج د ه\n");

    [Fact]
    public void Punctuation_ArabicMarks_BecomeAscii() => Folds(Foldings.Punctuation, "،؛؟٪٫٬۔", ",;?%.,.");

    [Fact]
    public void LatinCase_AsciiAndLatin1_BecomeSmall() => Folds(Foldings.LatinCase, "COP29 ÉCOLE I", "cop29 école i");

    [Fact]
    public void CombiningHamza_DecomposedLetters_AreJoined() =>
        Folds(Foldings.CombiningHamza, "\u0627\u0654\u0627\u0655\u0627\u0653\u0648\u0654\u064A\u0654", "أإآؤئ");

    [Fact]
    public void CombiningHamza_OnAnotherLetter_Stays() => Folds(Foldings.CombiningHamza, "\u062D\u0654 \u0654", "\u062D\u0654 \u0654");

    [Fact]
    public void None_AnyText_IsTheSameObject()
    {
        const string Text = "مُؤتمر ٢٠٢٤ ﻻ";
        Assert.Same(Text, TextNormalizer.Create(new NormalizerOptions { Foldings = Foldings.None }).Normalize(Text).Text);
    }

    [Fact]
    public void Lookup_OmanAndAmman_AreFoldedInTheViewButNotInTheSource()
    {
        var oman = TextNormalizer.Lookup.Normalize("عُمان");
        var amman = TextNormalizer.Lookup.Normalize("عمّان");
        Assert.Equal(oman.Text, amman.Text);
        Assert.Equal("عُمان", oman.SourceOf(new ArabicNews.Nlp.Text.NormalizedSpan(0, oman.Text.Length)).ToString());
    }

    [Fact]
    public void Default_SpellingOfWords_Stays() => Assert.Equal("إلى مدينة مؤتة ٢٠", TextNormalizer.Default.NormalizeToString("إلى مدينة مؤتة ٢٠"));

    [Fact]
    public void Search_AllHabits_AreFolded() => Assert.Equal("الي مدينه موته 20, cop", TextNormalizer.Search.NormalizeToString("إلى مدينةِ مؤتة ٢٠، COP"));

    [Fact]
    public void Normalize_LoneSurrogatesAndNoncharacters_StayAsTheyAre() =>
        Assert.Equal("\uD83D م\uDE00\uFFFE\uFFFF", TextNormalizer.Search.NormalizeToString("\uD83D مُ\uDE00\uFFFE\uFFFF"));

    [Fact]
    public void Normalize_AnyTextAndFoldings_EqualsTheOracle() =>
        Gen.Select(ArabicLikeText.Texts, ArabicLikeText.Normalizers).Sample(static (source, normalizer) =>
        {
            var expected = NormalizerOracle.Text(source, normalizer.Options.Foldings);
            var buffer = new char[TextNormalizer.MaxLength(source.Length)];
            Assert.Equal(expected, normalizer.Normalize(source).Text);
            Assert.Equal(expected, normalizer.NormalizeToString(source));
            Assert.True(normalizer.TryNormalize(source, buffer, out var written));
            Assert.Equal(expected, buffer.AsSpan(0, written).ToString());
        }, iter: 20_000);

    [Fact]
    public void Normalize_RandomTexts_EqualsTheOracleForEveryPreset() =>
        Gen.Select(ArabicLikeText.Texts, Gen.OneOf(TextNormalizer.Default, TextNormalizer.Search, TextNormalizer.Lookup)).Sample(
            static (source, normalizer) =>
                Assert.Equal(NormalizerOracle.Text(source, normalizer.Options.Foldings), normalizer.NormalizeToString(source)),
            iter: 10_000);

    [Fact]
    public void TryNormalize_BufferTooSmall_SaysSoAndWritesNothing()
    {
        Assert.False(TextNormalizer.Lookup.TryNormalize("محمد", new char[3], out var written));
        Assert.Equal(0, written);
        Assert.False(TextNormalizer.Lookup.TryNormalize("\uFEFB", new char[1], out written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void TryNormalize_BufferExactlyLargeEnough_Fits()
    {
        Assert.True(TextNormalizer.Lookup.TryNormalize("مُحمّد", new char[4], out var written));
        Assert.Equal(4, written);
    }

    [Fact]
    public void TryNormalize_Text_AllocatesNothing()
    {
        var text = "قال وزيرُ الخارجيّة إنَّ المؤتمر ٢٠٢٤ بدأ \uFEFB \uFDF2 ا\u0654مس. ";
        var buffer = new char[TextNormalizer.MaxLength(text.Length)];
        TextNormalizer.Lookup.TryNormalize(text, buffer, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            TextNormalizer.Lookup.TryNormalize(text, buffer, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void MaxLength_HugeSource_DoesNotOverflow() => Assert.Equal(Array.MaxLength, TextNormalizer.MaxLength(int.MaxValue));

    [Fact]
    public void Create_NoOptions_Throws() => Assert.Throws<ArgumentNullException>(static () => TextNormalizer.Create(null!));

    private static void Folds(Foldings foldings, string source, string expected) =>
        Assert.Equal(expected, TextNormalizer.Create(new NormalizerOptions { Foldings = foldings }).Normalize(source).Text);
}
