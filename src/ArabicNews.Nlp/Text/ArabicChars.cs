namespace ArabicNews.Nlp.Text;

/// <summary>
/// The characters that Arabic text is made of, by their Unicode names, and the questions Unicode answers about them.
/// Stateless and thread-safe. Source: The Unicode Standard 16.0, blocks Arabic, Arabic Supplement, Arabic Presentation Forms.
/// </summary>
public static class ArabicChars
{
#pragma warning disable CS1591 // Each constant is the character of that Unicode name.
    public const char Comma = '\u060C';
    public const char DateSeparator = '\u060D';
    public const char Semicolon = '\u061B';
    public const char LetterMark = '\u061C';
    public const char QuestionMark = '\u061F';
    public const char Hamza = '\u0621';
    public const char AlefMadda = '\u0622';
    public const char AlefHamzaAbove = '\u0623';
    public const char WawHamzaAbove = '\u0624';
    public const char AlefHamzaBelow = '\u0625';
    public const char YehHamzaAbove = '\u0626';
    public const char Alef = '\u0627';
    public const char Beh = '\u0628';
    public const char TehMarbuta = '\u0629';
    public const char Teh = '\u062A';
    public const char Seen = '\u0633';
    public const char Tatweel = '\u0640';
    public const char Feh = '\u0641';
    public const char Kaf = '\u0643';
    public const char Lam = '\u0644';
    public const char Meem = '\u0645';
    public const char Noon = '\u0646';
    public const char Heh = '\u0647';
    public const char Waw = '\u0648';
    public const char AlefMaksura = '\u0649';
    public const char Yeh = '\u064A';
    public const char Fathatan = '\u064B';
    public const char Damma = '\u064F';
    public const char Shadda = '\u0651';
    public const char Sukun = '\u0652';
    public const char MaddaAbove = '\u0653';
    public const char CombiningHamzaAbove = '\u0654';
    public const char CombiningHamzaBelow = '\u0655';
    public const char PercentSign = '\u066A';
    public const char DecimalSeparator = '\u066B';
    public const char ThousandsSeparator = '\u066C';
    public const char SuperscriptAlef = '\u0670';
    public const char FullStop = '\u06D4';
    public const char FarsiYeh = '\u06CC';
    public const char AlefWasla = '\u0671';
#pragma warning restore CS1591

    /// <summary>
    /// Whether the character is a mark that sits on a letter: tashkeel, Quranic signs and small letters, superscript alef, combining hamza.
    /// </summary>
    public static bool IsMark(char c) =>
        c is (>= '\u064B' and <= '\u065F') or SuperscriptAlef or (>= '\u0610' and <= '\u061A')
            or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4') or '\u06E7' or '\u06E8'
            or '\u06E5' or '\u06E6' or (>= '\u06EA' and <= '\u06ED') or (>= '\u0897' and <= '\u089F') or (>= '\u08CA' and <= '\u08E1')
            or (>= '\u08E3' and <= '\u08FF');

    /// <summary>Whether the character is a letter of the Arabic script, presentation forms included, tatweel and marks not.</summary>
    public static bool IsLetter(char c) =>
        c is (>= '\u0620' and <= '\u063F') or (>= '\u0641' and <= '\u064A') or '\u066E' or '\u066F'
            or (>= '\u0671' and <= '\u06D3') or '\u06D5' or '\u06EE' or '\u06EF' or (>= '\u06FA' and <= '\u06FC') or '\u06FF'
            or (>= '\u0750' and <= '\u077F') or (>= '\u0870' and <= '\u0887') or (>= '\u0889' and <= '\u088E') or (>= '\u08A0' and <= '\u08C9')
            or (>= '\uFB50' and <= '\uFBB1') or (>= '\uFBD3' and <= '\uFD3D') or (>= '\uFD50' and <= '\uFD8F') or (>= '\uFD92' and <= '\uFDC7')
            or (>= '\uFDF0' and <= '\uFDFB')
            or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Whether the character is a decimal digit: ASCII, Arabic-Indic or Extended Arabic-Indic.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');

    /// <summary>The value 0 to 9 of a digit of the three scripts, or -1.</summary>
    public static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        >= '\u06F0' and <= '\u06F9' => c - '\u06F0',
        _ => -1,
    };

    /// <summary>
    /// Whether the character shows nothing by itself and belongs to no word: bidi marks, embeddings and isolates, joiners,
    /// soft hyphen, byte order mark, Arabic letter mark.
    /// </summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or LetterMark or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
            or (>= '\u2066' and <= '\u206F') or '\uFEFF';
}
