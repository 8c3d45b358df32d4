using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <summary>The single-letter foldings, each a pure function of one code unit. Source: Unicode names; none depends on a language's words.</summary>
internal static class LetterFoldings
{
    /// <summary>Alef with madda, hamza or wasla, and their high-hamza and wavy forms, as bare alef.</summary>
    public static char BareAlef(char c) => c switch
    {
        ArabicChars.AlefMadda or ArabicChars.AlefHamzaAbove or ArabicChars.AlefHamzaBelow or ArabicChars.AlefWasla
            or '\u0672' or '\u0673' or '\u0675' => ArabicChars.Alef,
        _ => c,
    };

    /// <summary>The letter that a letter and a combining hamza or madda make, or U+0000 where they make none.</summary>
    public static char WithCombiningHamza(char letter, char mark) => (letter, mark) switch
    {
        (ArabicChars.Alef, ArabicChars.MaddaAbove) => ArabicChars.AlefMadda,
        (ArabicChars.Alef, ArabicChars.CombiningHamzaAbove) => ArabicChars.AlefHamzaAbove,
        (ArabicChars.Alef, ArabicChars.CombiningHamzaBelow) => ArabicChars.AlefHamzaBelow,
        (ArabicChars.Waw, ArabicChars.CombiningHamzaAbove) => ArabicChars.WawHamzaAbove,
        (ArabicChars.Yeh, ArabicChars.CombiningHamzaAbove) => ArabicChars.YehHamzaAbove,
        _ => '\0',
    };

    /// <summary>Letters of Persian, Urdu and neighbours that stand for an Arabic letter, as that letter.</summary>
    public static char FromPersian(char c) => c switch
    {
        '\u06A9' or '\u06AA' or '\u06AB' or '\u06AC' or '\u06AD' or '\u06AE' or '\u063B' or '\u063C' => ArabicChars.Kaf,
        '\u06CC' or '\u06CD' or '\u06D0' or '\u06D1' or '\u06D2' or '\u063D' or '\u063E' or '\u063F' => ArabicChars.Yeh,
        '\u06D3' => ArabicChars.YehHamzaAbove,
        '\u06BE' or '\u06C1' or '\u06D5' => ArabicChars.Heh,
        '\u06C0' or '\u06C2' or '\u06C3' => ArabicChars.TehMarbuta,
        '\u06C4' or '\u06C5' or '\u06C6' or '\u06C7' or '\u06C8' or '\u06C9' or '\u06CA' or '\u06CB' or '\u06CF' => ArabicChars.Waw,
        '\u067E' => ArabicChars.Beh,
        '\u06A4' or '\u06A5' or '\u06A8' or '\u06A2' or '\u06A1' => ArabicChars.Feh,
        '\u06AF' or '\u06B0' or '\u06B4' => '\u063A', // Gaf is written with ghain where it is not at hand.
        '\u0686' => '\u062C',
        '\u0698' => '\u0632',
        '\u06BA' => ArabicChars.Noon,
        '\u0679' => ArabicChars.Teh,
        '\u0688' => '\u062F',
        '\u0691' => '\u0631',
        _ => c,
    };

    /// <summary>Arabic punctuation and number separators as their ASCII counterparts.</summary>
    public static char AsciiPunctuation(char c) => c switch
    {
        ArabicChars.Comma or '\uFE50' => ',',
        ArabicChars.Semicolon => ';',
        ArabicChars.QuestionMark => '?',
        ArabicChars.PercentSign => '%',
        ArabicChars.DecimalSeparator => '.',
        ArabicChars.ThousandsSeparator => ',',
        '\u06D4' => '.',
        _ => c,
    };
}
