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

    private readonly char[] _single = new char[char.MaxValue + 1];
    private readonly Dictionary<char, string> _several = [];

    private FoldTable(Foldings foldings)
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            _single[c] = FoldOne((char)c, foldings);
        }

        if (foldings.HasFlag(Foldings.PresentationForms))
        {
            foreach (var (form, characters) in PresentationForms.Value)
            {
                Set(form, characters, foldings);
            }
        }

        if (foldings.HasFlag(Foldings.CombiningHamza))
        {
            for (var mark = ArabicChars.MaddaAbove; mark <= ArabicChars.CombiningHamzaBelow; mark++)
            {
                _single[mark] = Special;
                _several[mark] = foldings.HasFlag(Foldings.Tashkeel) ? "" : mark.ToString();
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
            return foldings.HasFlag(Foldings.SuperscriptAlef) ? Removed : c;
        }

        if (ArabicChars.IsMark(c))
        {
            return foldings.HasFlag(Foldings.Tashkeel) ? Removed : c;
        }

        if (c == ArabicChars.Tatweel)
        {
            return foldings.HasFlag(Foldings.Tatweel) ? Removed : c;
        }

        if (ArabicChars.IsInvisible(c))
        {
            return foldings.HasFlag(Foldings.Invisibles) ? Removed : c;
        }

        if (foldings.HasFlag(Foldings.PersianLetters))
        {
            c = LetterFoldings.FromPersian(c);
        }

        if (foldings.HasFlag(Foldings.AlefForms))
        {
            c = LetterFoldings.BareAlef(c);
        }

        if (foldings.HasFlag(Foldings.AlefMaksura) && c is ArabicChars.AlefMaksura or ArabicChars.FarsiYeh)
        {
            c = ArabicChars.Yeh;
        }

        if (foldings.HasFlag(Foldings.TehMarbuta) && c == ArabicChars.TehMarbuta)
        {
            c = ArabicChars.Heh;
        }

        if (foldings.HasFlag(Foldings.HamzaCarriers))
        {
            c = c switch { ArabicChars.WawHamzaAbove => ArabicChars.Waw, ArabicChars.YehHamzaAbove => ArabicChars.Yeh, _ => c };
        }

        if (foldings.HasFlag(Foldings.Digits) && ArabicChars.DigitValue(c) is >= 0 and var digit)
        {
            c = (char)('0' + digit);
        }

        if (foldings.HasFlag(Foldings.Spaces) && c != ' ' && char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u2028' or '\u2029'))
        {
            c = ' ';
        }

        if (foldings.HasFlag(Foldings.Punctuation))
        {
            c = LetterFoldings.AsciiPunctuation(c);
        }

        return foldings.HasFlag(Foldings.LatinCase) && c < '\u0100' ? char.ToLowerInvariant(c) : c;
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
