using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>The arrays of a <see cref="RecognitionContext"/>, which are used again for the next document. For one analysis at a time, on one thread.</summary>
internal sealed class RecognitionBuffers
{
    /// <summary>With room for more tokens than a long article has they are not kept.</summary>
    private const int MostKept = 1 << 15;

    private Token[] _tokens = [];
    private WordForm[] _forms = [];
    private char[] _folded = [];
    private int[] _sentenceOfToken = [];
    private int[] _wordOfToken = [];
    private int[] _firstMatch = [];
    private TermMatch[] _matches = [];

    public Token[] Tokens => _tokens;

    public WordForm[] Forms => _forms;

    /// <summary>The folded forms of all tokens, one behind the other.</summary>
    public char[] Folded => _folded;

    public int[] SentenceOfToken => _sentenceOfToken;

    /// <summary>The gazetteer's number of each token, or -1.</summary>
    public int[] WordOfToken => _wordOfToken;

    /// <summary>Where the matches of each token begin, and where the last ones end.</summary>
    public int[] FirstMatch => _firstMatch;

    public TermMatch[] Matches => _matches;

    public int MatchCount { get; private set; }

    /// <summary>Whether they are worth keeping: not after a text that was much longer than others.</summary>
    public bool AreKept => _tokens.Length <= MostKept && _matches.Length <= 4 * MostKept && _folded.Length <= 16 * MostKept;

    /// <summary>Makes room for the folded text, and for about as many tokens as such a text has.</summary>
    public void BeginText(int length)
    {
        if (_tokens.Length < Math.Max(16, length / 4))
        {
            _tokens = new Token[Math.Max(16, length / 4)];
        }

        if (_folded.Length < length + 64)
        {
            _folded = new char[length + 64];
        }
    }

    /// <summary>Makes room for what is known of so many tokens. What stood there before is overwritten by those who fill it.</summary>
    public void BeginTokens(int count)
    {
        MatchCount = 0;
        if (_firstMatch.Length <= count)
        {
            var room = _tokens.Length;
            _forms = new WordForm[room];
            _sentenceOfToken = new int[room];
            _wordOfToken = new int[room];
            _firstMatch = new int[room + 1];
        }
    }

    public void GrowTokens() => Array.Resize(ref _tokens, _tokens.Length * 2);

    public void GrowFolded() => Array.Resize(ref _folded, _folded.Length * 2);

    public void Add(in TermMatch match)
    {
        if (MatchCount == _matches.Length)
        {
            Array.Resize(ref _matches, Math.Max(_tokens.Length, _matches.Length * 2));
        }

        _matches[MatchCount++] = match;
    }
}
