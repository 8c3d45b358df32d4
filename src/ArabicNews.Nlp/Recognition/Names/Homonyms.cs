using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>
/// Tells names apart that differ by vowel signs only and that the lookup fold merges (Oman and Amman): by the signs where they are
/// written, else by a class noun, else by which country the document speaks of. For one analysis, on one thread.
/// </summary>
internal sealed class Homonyms
{
    private readonly NameText _text;
    private int[]? _mentionsOfCountry;

    public Homonyms(NameText text) => _text = text;

    /// <summary>The country of the name at a token; <paramref name="first"/> is that of the lexicon's first entry.</summary>
    public string? CountryOf(int token, string? first)
    {
        var source = _text.Context.TextOf(token);
        string? best = first;
        var bestScore = int.MinValue;
        foreach (ref readonly var match in _text.Context.TermsAt(token))
        {
            var known = match.Kind switch
            {
                TermKind.Country => _text.Lexicon.Countries[match.Term],
                TermKind.City => _text.Lexicon.Cities[match.Term],
                _ => null,
            };
            if (known is not { Ambiguity: Ambiguity.Vowels })
            {
                continue;
            }

            var form = _text.Context.EntryOf(match).Forms[0];
            var score = SharedMarks(source, form) * 1000;
            score += match.Kind == TermKind.City && _text.Is(token - 1, WordClass.CityWord | WordClass.Capital) ? 500 : 0;
            score += match.Kind == TermKind.City && _text.Is(token - 1, WordClass.Nationality) && _text.Is(token - 2, WordClass.Capital) ? 500 : 0;
            score += Math.Min(400, MentionsOf(known.Country) * 10);
            score += match.Kind == TermKind.Country ? 5 : 0;
            if (score > bestScore)
            {
                bestScore = score;
                best = known.Country;
            }
        }

        return best;
    }

    /// <summary>Marks of the text that the form has on the same letter, less those that it has not.</summary>
    private static int SharedMarks(ReadOnlySpan<char> source, ReadOnlySpan<char> form)
    {
        var marks = 0;
        foreach (var c in source)
        {
            if (ArabicChars.IsMark(c) && c is not (ArabicChars.Fathatan or ArabicChars.Sukun))
            {
                marks += form.Contains(c) ? 1 : -1;
            }
        }

        return marks;
    }

    private int MentionsOf(string? country)
    {
        if (country is not { Length: 2 })
        {
            return 0;
        }

        if (_mentionsOfCountry is null)
        {
            _mentionsOfCountry = new int[26 * 26];
            for (var i = 0; i < _text.Count; i++)
            {
                Count(i);
            }
        }

        return _mentionsOfCountry[Index(country)];
    }

    private void Count(int token)
    {
        foreach (ref readonly var match in _text.Context.TermsAt(token))
        {
            var code = match.Kind switch
            {
                TermKind.Country when _text.Lexicon.Countries[match.Term] is { Ambiguity: not Ambiguity.Vowels } known => known.Country,
                TermKind.City when _text.Lexicon.Cities[match.Term] is { Ambiguity: Ambiguity.None } known => known.Country,
                TermKind.Nationality => _text.Lexicon.Nationalities[match.Term],
                _ => null,
            };
            if (code is { Length: 2 })
            {
                _mentionsOfCountry![Index(code)]++;
            }
        }
    }

    private static int Index(string code) => (Math.Clamp(code[0] - 'A', 0, 25) * 26) + Math.Clamp(code[1] - 'A', 0, 25);
}
