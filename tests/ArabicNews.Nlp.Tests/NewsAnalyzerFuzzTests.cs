using System.Text;

namespace ArabicNews.Nlp.Tests;

/// <summary>Analysis never throws on any text: words of articles in any order, between what is no word.</summary>
public class NewsAnalyzerFuzzTests
{
    private static readonly string[] Debris =
    [
        "ـ", "ـــ", "َ", "ل", "لل", "و", "ال", "ب", "لـ", "ـه", "؟", "(", "»", ".", "…", ",", "٫", "%", "$", "-", "/", "1", "٣", "0", "12,5", "2024/2025",
        "99999999999999999999999999999999999", "\n", "\u200F", "\u200D", "\uD83D", "\uDE00", "😀", "a", "A.B", "د.", "ﷺ", "ﻻ", "@", "#", "http://", "هـ", "م",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Analyze_WordsInAnyOrder_NeverThrowsAndSlicesTheSource(int seed)
    {
        var random = new Random(seed);
        var words = RepositoryFiles.Below(Path.Combine("samples", "articles"), "*.txt")
            .SelectMany(file => File.ReadAllText(RepositoryFiles.PathOf(file)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        for (var i = 0; i < 500; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(60); n > 0; n--)
            {
                var piece = random.Next(3) == 0 ? Debris[random.Next(Debris.Length)] : words[random.Next(words.Length)];
                text.Append(random.Next(8) == 0 ? piece[random.Next(piece.Length)..] : piece).Append(random.Next(6) == 0 ? "" : " ");
            }

            var source = text.ToString();
            var document = NewsAnalyzer.Default.Analyze(source, random.Next(2) == 0 ? null : new DateOnly(2026, 1, 14));
            Assert.All(document.Entities, entity => Assert.Equal(source.Substring(entity.Start, entity.Length), entity.Text));
            Assert.All(document.Officials.SelectMany(official => official.Mentions), mention => Assert.Equal(source.Substring(mention.Start, mention.Length), mention.Text));
        }
    }
}
