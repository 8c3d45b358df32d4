using System.Globalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <summary>
/// What each UTF-16 code unit becomes under a set of foldings: itself, another one, nothing, or several. Immutable and
/// thread-safe.
/// </summary>
internal sealed class FoldTable
{
    /// <summary>Stands in the table for a code unit that is removed. A noncharacter: no folding yields it.</summary>
    internal const char Removed = '\uFFFE';

    /// <summary>Stands in the table for a code unit that becomes several, or may join the one before it.</summary>
    internal const char Special = '\uFFFF';

    /// <summary>The greatest number of code units that one becomes.</summary>
    internal const int LongestExpansion = 18;

    private static readonly Lazy<FoldTable> LookupTable = new(static () => new FoldTable(NormalizerOptions.Lookup.Foldings));
    private static readonly Lazy<Dictionary<char, string>> PresentationForms = new(ReadPresentationForms);

    // Where the single foldings find anything to do; all else becomes itself, which is most of the table and most of the time to fill it.
    private static readonly (int First, int Last)[] Foldable =
        [(0, 0x8FF), (0x1680, 0x1680), (0x2000, 0x206F), (0x3000, 0x3000), (0xFE50, 0xFE50), (0xFEFF, 0xFEFF)];

    private readonly char[] _single = new char[char.MaxValue + 1];
    private readonly Dictionary<char, string> _several = [];

    private FoldTable(Foldings foldings)
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            _single[c] = (char)c;
        }

        foreach (var (first, last) in Foldable)
        {
            for (var c = first; c <= last; c++)
            {
                _single[c] = FoldOne((char)c, foldings);
            }
        }

        if ((foldings & Foldings.PresentationForms) != 0)
        {
            foreach (var (form, characters) in PresentationForms.Value)
            {
                Set(form, characters, foldings);
            }
        }

        if ((foldings & Foldings.CombiningHamza) != 0)
        {
            for (var mark = ArabicChars.MaddaAbove; mark <= ArabicChars.CombiningHamzaBelow; mark++)
            {
                _single[mark] = Special;
                _several[mark] = (foldings & Foldings.Tashkeel) != 0 ? "" : mark.ToString();
            }
        }

        // The two code units that stand for something else in the table become themselves by the long way.
        _single[Removed] = Special;
        _several[Removed] = Removed.ToString();
        _single[Special] = Special;
        _several[Special] = Special.ToString();
    }

    /// <summary>The table for a set of foldings. That of <see cref="NormalizerOptions.Lookup"/> is built once, for it is asked for from many places.</summary>
    public static FoldTable For(Foldings foldings) =>
        foldings == NormalizerOptions.Lookup.Foldings ? LookupTable.Value : new FoldTable(foldings);

    /// <summary>What the code unit becomes: one code unit, <see cref="Removed"/> or <see cref="Special"/>.</summary>
    public char this[char c] => _single[c];

    /// <summary>What a code unit for which the table says <see cref="Special"/> becomes, unless it joins the one before it.</summary>
    public string Expansion(char c) => _several[c];

    /// <summary>Whether a code unit for which the table says <see cref="Special"/> joins a letter before it that it makes another one.</summary>
    public bool Joins(char c) => c is >= ArabicChars.MaddaAbove and <= ArabicChars.CombiningHamzaBelow && _single[c] == Special;

    private void Set(char form, string characters, Foldings foldings)
    {
        var folded = new List<char>(characters.Length);
        foreach (var c in characters)
        {
            var one = FoldOne(c, foldings);
            if (one != Removed)
            {
                folded.Add(one);
            }
        }

        switch (folded.Count)
        {
            case 0:
                _single[form] = Removed;
                break;
            case 1:
                _single[form] = folded[0];
                break;
            default:
                _single[form] = Special;
                _several[form] = new string([.. folded]);
                break;
        }
    }

    private static char FoldOne(char c, Foldings foldings)
    {
        if (c == ArabicChars.SuperscriptAlef)
        {
            return (foldings & Foldings.SuperscriptAlef) != 0 ? Removed : c;
        }

        if (ArabicChars.IsMark(c))
        {
            return (foldings & Foldings.Tashkeel) != 0 ? Removed : c;
        }

        if (c == ArabicChars.Tatweel)
        {
            return (foldings & Foldings.Tatweel) != 0 ? Removed : c;
        }

        if (ArabicChars.IsInvisible(c))
        {
            return (foldings & Foldings.Invisibles) != 0 ? Removed : c;
        }

        if ((foldings & Foldings.PersianLetters) != 0)
        {
            c = LetterFoldings.FromPersian(c);
        }

        if ((foldings & Foldings.AlefForms) != 0)
        {
            c = LetterFoldings.BareAlef(c);
        }

        if ((foldings & Foldings.AlefMaksura) != 0 && c is ArabicChars.AlefMaksura or ArabicChars.FarsiYeh)
        {
            c = ArabicChars.Yeh;
        }

        if ((foldings & Foldings.TehMarbuta) != 0 && c == ArabicChars.TehMarbuta)
        {
            c = ArabicChars.Heh;
        }

        if ((foldings & Foldings.HamzaCarriers) != 0)
        {
            c = c switch { ArabicChars.WawHamzaAbove => ArabicChars.Waw, ArabicChars.YehHamzaAbove => ArabicChars.Yeh, _ => c };
        }

        if ((foldings & Foldings.Digits) != 0 && ArabicChars.DigitValue(c) is >= 0 and var digit)
        {
            c = (char)('0' + digit);
        }

        if ((foldings & Foldings.Spaces) != 0 && c != ' ' && char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u2028' or '\u2029'))
        {
            c = ' ';
        }

        if ((foldings & Foldings.Punctuation) != 0)
        {
            c = LetterFoldings.AsciiPunctuation(c);
        }

        return (foldings & Foldings.LatinCase) != 0 && c < '\u0100' ? char.ToLowerInvariant(c) : c;
    }

    private static Dictionary<char, string> ReadPresentationForms()
    {
        using var stream = typeof(FoldTable).Assembly.GetManifestResourceStream("presentation-forms.tsv")
            ?? throw new InvalidOperationException("The resource presentation-forms.tsv is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var fields = line.Split('\t');
            var characters = fields[1].Split(' ');
            forms[Hex(fields[0])] = string.Create(characters.Length, characters, static (span, hex) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Hex(hex[i]);
                }
            });
        }

        return forms;
    }

    private static char Hex(string field) => (char)ushort.Parse(field, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
