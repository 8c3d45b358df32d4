using System.Text;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tests;

/// <summary>
/// The slow, obvious normalizer: every character of the result stands beside the position it stems from. It takes presentation
/// forms from the platform's NFKC where that is available, and otherwise from the table that the library carries.
/// </summary>
internal static class NormalizerOracle
{
    public static List<(char Char, int Source)> Normalize(string source, Foldings foldings)
    {
        var result = new List<(char Char, int Source)>();
        for (var i = 0; i < source.Length; i++)
        {
            foreach (var c in Shown(source[i], foldings))
            {
                Append(result, c, i, foldings, fromForm: c != source[i]);
            }
        }

        return result;
    }

    public static string Text(string source, Foldings foldings) => string.Concat(Normalize(source, foldings).Select(static c => c.Char));

    private static void Append(List<(char Char, int Source)> result, char c, int source, Foldings foldings, bool fromForm)
    {
        bool Has(Foldings folding) => (foldings & folding) != 0;

        if (!fromForm && Has(Foldings.CombiningHamza) && result.Count > 0 && c is '\u0653' or '\u0654' or '\u0655')
        {
            if (Has(Foldings.CombiningHamza) && !fromForm && result.Count > 0)
            {
                var joined = Joined(result[^1].Char, c);
                if (joined != '\0')
                {
                    result[^1] = (Single(joined, foldings), result[^1].Source);
                    return;
                }
            }
        }

        if (c == '\u0670' ? Has(Foldings.SuperscriptAlef) : ArabicChars.IsMark(c) && Has(Foldings.Tashkeel))
        {
            return;
        }

        if ((c == '\u0640' && Has(Foldings.Tatweel)) || (ArabicChars.IsInvisible(c) && Has(Foldings.Invisibles)))
        {
            return;
        }

        result.Add((Single(c, foldings), source));
    }

    private static char Joined(char letter, char mark) => (letter, mark) switch
    {
        ('\u0627', '\u0653') => '\u0622',
        ('\u0627', '\u0654') => '\u0623',
        ('\u0648', '\u0654') => '\u0624',
        ('\u0627', '\u0655') => '\u0625',
        ('\u064A', '\u0654') => '\u0626',
        _ => '\0',
    };

    private static char Single(char c, Foldings foldings)
    {
        bool Has(Foldings folding) => (foldings & folding) != 0;

        c = Has(Foldings.PersianLetters) ? LetterFoldings.FromPersian(c) : c;
        c = Has(Foldings.AlefForms) && "\u0622\u0623\u0625\u0671\u0672\u0673\u0675".Contains(c) ? '\u0627' : c;
        c = Has(Foldings.AlefMaksura) && "\u0649\u06CC".Contains(c) ? '\u064A' : c;
        c = Has(Foldings.TehMarbuta) && c == '\u0629' ? '\u0647' : c;
        c = Has(Foldings.HamzaCarriers) && c == '\u0624' ? '\u0648' : c;
        c = Has(Foldings.HamzaCarriers) && c == '\u0626' ? '\u064A' : c;
        c = Has(Foldings.Digits) && "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669".IndexOf(c) is >= 0 and var d ? (char)('0' + d) : c;
        c = Has(Foldings.Digits) && "\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9".IndexOf(c) is >= 0 and var e ? (char)('0' + e) : c;
        c = Has(Foldings.Spaces) && "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000".Contains(c) ? ' ' : c;
        const string From = "\u060C\uFE50\u061B\u061F\u066A\u066B\u066C\u06D4";
        c = Has(Foldings.Punctuation) && From.IndexOf(c) is >= 0 and var p ? ",,;?%.,."[p] : c;
        return Has(Foldings.LatinCase) && c < '\u0100' && new Rune(c) is var rune ? (char)Rune.ToLowerInvariant(rune).Value : c;
    }

    private static string Shown(char c, Foldings foldings)
    {
        if ((foldings & Foldings.PresentationForms) == 0 || c is < '\uFB50' or > '\uFEFC')
        {
            return c.ToString();
        }

        // The table alone, without any other folding, is the definition that the others are applied to.
        return TextNormalizer.Create(new NormalizerOptions { Foldings = Foldings.PresentationForms }).NormalizeToString([c]);
    }
}
