using ArabicNews.Nlp.Normalization;
using CsCheck;

namespace ArabicNews.Nlp.Tests;

/// <summary>
/// Strings such as Arabic newspapers, careless typists and hostile testers write: mostly letters and spaces, with marks, tatweel,
/// digits of all scripts, separators, bidi marks, presentation forms, Latin, addresses, emoji and halves of surrogate pairs.
/// </summary>
internal static class ArabicLikeText
{
    private const int All = (1 << 15) - 1;

    private static readonly Gen<string>[] Pieces =
    [
        Gen.Char['\u0621', '\u064A'].Array[1, 6].Select(static c => new string(c)),
        Gen.OneOf(" ", " ", " ", "\n", "\u00A0", "\t", "\u2003", "\u200A"),
        Gen.Char['\u064B', '\u0655'].Select(static c => c.ToString()),
        Gen.OneOf("\u0640", "\u0670", "\u0671", "\u0653", "\u0654", "\u06E5", "\u0610", "\u0301"),
        Gen.OneOf("0", "7", "12", "2024", "\u0663", "\u0669\u0660", "\u06F4", "1445"),
        Gen.OneOf(".", ",", "/", "-", ":", "\u060C", "\u066B", "\u066C", "\u2013", "\u2212", "..", "\u060D"),
        Gen.OneOf("\u200F", "\u200E", "\u200C", "\u200D", "\u00AD", "\u202B", "\u2069", "\uFEFF", "\u061C"),
        Gen.OneOf("\uFEFB", "\uFDF2", "\uFDFA", "\uFE8E", "\uFB50", "\uFC5E", "\uFDFC", "\uFE76", "\uFBB2"),
        Gen.OneOf("a", "Z", "COP29", "G", "L'", "AT&T", "\u2019s", "\u00E9", "\u03A9", "&"),
        Gen.OneOf("#", "@", "_", "http://", "https://a.b/", "www.x", "a.b@c.de", "x@y", ".com", "?q=(1)", "HTTP://Z"),
        Gen.OneOf("(", ")", "\u00AB", "\u00BB", "\"", "!", "\u061F", "\u2026", "%", "\u066A", "$", "\u20AC", "+", ";", "\u061B"),
        Gen.OneOf("\uD83D\uDE00", "\uD83D", "\uDE00", "\uD835\uDC00", "\uDB40\uDD00", "\uD800", "\uDFFF", "\uD800\uDD00"),
        Gen.OneOf("\u06A9", "\u06CC", "\u06BE", "\u0679", "\u067E", "\u06D5", "\u06C1", "\u0672"),
        Gen.Char.Select(static c => c.ToString()),
    ];

    /// <summary>Each folding alone, all but each, none, and all: normalizers that were made once, for their tables are large.</summary>
    public static Gen<TextNormalizer> Normalizers { get; } = Gen.OneOf(
        Enumerable.Range(0, 16).SelectMany(static bit => new[] { (1 << bit) & All, ~(1 << bit) & All })
            .Select(static bits => TextNormalizer.Create(new NormalizerOptions { Foldings = (Foldings)bits })).ToArray());

    /// <summary>Texts of up to 24 pieces, or of up to 150 that are mostly words, so that whole vectors of plain text occur, too.</summary>
    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.OneOf(Pieces).Array[0, 24].Select(string.Concat),
        Gen.Frequency((8, Pieces[0]), (8, Pieces[1]), (1, Gen.OneOf(Pieces))).Array[0, 150].Select(string.Concat),
        Gen.Frequency((30, Pieces[0]), (30, Pieces[1]), (1, Gen.OneOf(Pieces))).Array[0, 150].Select(string.Concat));
}
