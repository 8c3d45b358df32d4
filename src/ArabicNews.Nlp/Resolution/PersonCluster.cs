using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Resolution;

/// <summary>One person of a document under all names. For one analysis, on one thread.</summary>
internal sealed class PersonCluster(PersonName name)
{
    /// <summary>The fullest name so far.</summary>
    public PersonName Name { get; private set; } = name;

    /// <summary>Where the fullest name stands.</summary>
    public TextSpan Fullest { get; private set; }

    /// <summary>The mentions of the person, as indices, in no order.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Number in order of appearance, from 1.</summary>
    public int Number { get; set; }

    /// <summary>Whether the family name alone has named the person.</summary>
    public bool IsNamedShort { get; private set; }

    public TermFeatures Gender => Name.Gender;

    public void Take(PersonName other, TextSpan span, int mention, Action<PersonNameWord> index)
    {
        Mentions.Add(mention);
        if (Fullest.Length == 0 || other.Words.Length > Name.Words.Length || (Name.Words[0].IsInitial && !other.Words[0].IsInitial))
        {
            Name = other;
            Fullest = span;
            foreach (var word in other.Words)
            {
                index(word);
            }
        }
    }

    public void TakeShort(PersonName other, TextSpan span, int mention)
    {
        Mentions.Add(mention);
        IsNamedShort |= other.Last.Text == Name.Last.Text;
        if (Fullest.Length == 0)
        {
            Fullest = span;
        }
    }

    /// <summary>How well a single word names the person: family name, first name, other; 0 where it does not.</summary>
    public int RankOf(in PersonNameWord word)
    {
        var words = Name.Words;
        if (words[^1].Matches(word))
        {
            return words[^1].Text == word.Text ? IsNamedShort ? 6 : 5 : 4;
        }

        if (words[0].Matches(word) && !words[0].IsInitial)
        {
            return words[0].Text == word.Text ? 3 : 2;
        }

        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i].Matches(word))
            {
                return 1;
            }
        }

        return 0;
    }
}
