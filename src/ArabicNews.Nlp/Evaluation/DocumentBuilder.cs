using System.Text;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Evaluation;

/// <summary>Puts a gold document together line by line, and finds where each surface stands in its sentence.</summary>
internal sealed class DocumentBuilder(string id, DateOnly? referenceDate, IReadOnlySet<EntityType> types)
{
    private readonly StringBuilder _text = new();
    private readonly List<GoldEntity> _entities = [];
    private string _sentence = "";
    private int _sentenceStart;
    private int _previous;
    private int _firstOfSentence;

    public void AddSentence(string sentence)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _sentence = sentence;
        _sentenceStart = _text.Length;
        _previous = 0;
        _firstOfSentence = _entities.Count;
        _text.Append(sentence);
    }

    public void AddEntity(EntityType type, string surface, string attribute, string file, int line)
    {
        var start = Locate(type, surface);
        if (start < 0)
        {
            throw new GoldFormatException(file, line, $"\"{surface}\" does not stand in the sentence behind the start of the entity before it");
        }

        _previous = start;
        _entities.Add(new GoldEntity(type, _sentenceStart + start, surface, attribute, line));
    }

    public GoldDocument Build() => new() { Id = id, ReferenceDate = referenceDate, Text = _text.ToString(), Entities = _entities, Types = types };

    /// <summary>The first place where the surface clashes with no entity before it; one where it begins and ends with a word goes first.</summary>
    private int Locate(EntityType type, string surface)
    {
        int any = -1, clean = -1;
        for (var start = _sentence.IndexOf(surface, _previous, StringComparison.Ordinal);
            start >= 0;
            start = start + 1 < _sentence.Length ? _sentence.IndexOf(surface, start + 1, StringComparison.Ordinal) : -1)
        {
            if (Clashes(type, start, start + surface.Length))
            {
                continue;
            }

            if (BeginsWord(start))
            {
                if (start + surface.Length == _sentence.Length || !ArabicChars.IsLetter(_sentence[start + surface.Length]))
                {
                    return start;
                }

                clean = clean < 0 ? start : clean;
            }

            any = any < 0 ? start : any;
        }

        return clean >= 0 ? clean : any;
    }

    private bool Clashes(EntityType type, int start, int end)
    {
        for (var i = _firstOfSentence; i < _entities.Count; i++)
        {
            var (otherStart, otherEnd) = (_entities[i].Start - _sentenceStart, _entities[i].End - _sentenceStart);
            var nests = _entities[i].Type == EntityType.Position && type != EntityType.Position
                && otherStart <= start && end <= otherEnd && (otherStart, otherEnd) != (start, end);
            if (start < otherEnd && otherStart < end && !nests)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether only one-letter particles (and the article of numbers) stand between the word's beginning and a position.</summary>
    private bool BeginsWord(int position)
    {
        var letters = 0;
        for (var at = position - 1; at >= 0 && IsOfWord(_sentence[at]); at--)
        {
            letters += ArabicChars.IsMark(_sentence[at]) || _sentence[at] == ArabicChars.Tatweel ? 0 : 1;
            if (letters > 3 || !(IsParticle(_sentence[at]) || ArabicChars.IsMark(_sentence[at]) || IsArticleAt(at)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfWord(char c) => ArabicChars.IsLetter(c) || ArabicChars.IsMark(c) || c == ArabicChars.Tatweel;

    private static bool IsParticle(char c) =>
        c is ArabicChars.Waw or ArabicChars.Feh or ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf or ArabicChars.Seen
            or ArabicChars.AlefHamzaAbove or ArabicChars.Tatweel;

    private bool IsArticleAt(int at) => _sentence[at] == ArabicChars.Alef && at + 1 < _sentence.Length && _sentence[at + 1] == ArabicChars.Lam;
}
