using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// The skeleton of a name word: what the spellings of a foreign name share. Long vowels behind the first letter, doubled letters
/// and hamza go; letters that stand for one foreign sound become one. Stateless and thread-safe.
/// </summary>
internal static class NameKey
{
    private const int LongestWord = 64;

    public static string Skeleton(ReadOnlySpan<char> folded)
    {
        Span<char> skeleton = stackalloc char[LongestWord];
        var length = 0;
        for (var i = 0; i < folded.Length && length < LongestWord; i++)
        {
            var c = Sound(folded[i]);
            if (c == '\0' || (i > 0 && IsVowel(folded[i])) || (length > 0 && skeleton[length - 1] == c))
            {
                continue;
            }

            skeleton[length++] = c;
        }

        return skeleton[..length].ToString();
    }

    private static bool IsVowel(char c) => c is ArabicChars.Alef or ArabicChars.Waw or ArabicChars.Yeh or ArabicChars.AlefMaksura
        or ArabicChars.WawHamzaAbove or ArabicChars.YehHamzaAbove or ArabicChars.TehMarbuta;

    private static char Sound(char c) => c switch
    {
        ArabicChars.Hamza => '\0',
        '\u063A' or '\u062C' or '\u0642' => ArabicChars.Kaf, // Ghain, jeem and qaf for a foreign g.
        '\u062B' or '\u0637' => ArabicChars.Teh,             // Theh and tah.
        '\u0634' or '\u0635' => ArabicChars.Seen,            // Sheen and sad.
        '\u0630' or '\u0638' => '\u0632',                    // Thal and zah as zain.
        '\u0636' => '\u062F',                                // Dad as dal.
        _ => c,
    };
}
